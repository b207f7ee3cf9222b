using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Misthos.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "authorities",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    slug = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    primary_colour = table.Column<string>(type: "TEXT", nullable: false),
                    accent_colour = table.Column<string>(type: "TEXT", nullable: false),
                    logo = table.Column<byte[]>(type: "BLOB", nullable: true),
                    logo_type = table.Column<string>(type: "TEXT", nullable: true),
                    is_demonstration = table.Column<bool>(type: "INTEGER", nullable: false),
                    contact_email = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_authorities", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "mails",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    dedup_key = table.Column<string>(type: "TEXT", nullable: false),
                    to = table.Column<string>(type: "TEXT", nullable: false),
                    subject = table.Column<string>(type: "TEXT", nullable: false),
                    html = table.Column<string>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    is_confidential = table.Column<bool>(type: "INTEGER", nullable: false),
                    unsubscribe = table.Column<string>(type: "TEXT", nullable: true),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    queued_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    next_attempt_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    sent_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    claimed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    last_error = table.Column<string>(type: "TEXT", nullable: true),
                    returned_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    failure = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    is_failure_noted = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mails", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sign_in_links",
                columns: table => new
                {
                    token_hash = table.Column<string>(type: "TEXT", nullable: false),
                    normalized_email = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    expires_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    used_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sign_in_links", x => x.token_hash);
                });

            migrationBuilder.CreateTable(
                name: "users",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    display_name = table.Column<string>(type: "TEXT", nullable: false),
                    last_code_step = table.Column<long>(type: "INTEGER", nullable: true),
                    user_name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    normalized_user_name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    normalized_email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    email_confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    password_hash = table.Column<string>(type: "TEXT", nullable: true),
                    security_stamp = table.Column<string>(type: "TEXT", nullable: true),
                    concurrency_stamp = table.Column<string>(type: "TEXT", nullable: true),
                    phone_number = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    phone_number_confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    lockout_end = table.Column<DateTime>(type: "TEXT", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    access_failed_count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_users", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "accessibility_audits",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    auditor = table.Column<string>(type: "TEXT", nullable: false),
                    method = table.Column<string>(type: "TEXT", nullable: false),
                    applicable = table.Column<int>(type: "INTEGER", nullable: false),
                    met = table.Column<int>(type: "INTEGER", nullable: false),
                    not_accessible = table.Column<string>(type: "TEXT", nullable: false),
                    derogations = table.Column<string>(type: "TEXT", nullable: false),
                    exempt = table.Column<string>(type: "TEXT", nullable: false),
                    declared_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_accessibility_audits", x => x.id);
                    table.ForeignKey(
                        name: "fk_accessibility_audits_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "assemblies",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    slug = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    started_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    summary = table.Column<string>(type: "TEXT", nullable: false),
                    panel_size = table.Column<int>(type: "INTEGER", nullable: false),
                    selection = table.Column<string>(type: "TEXT", nullable: false),
                    term = table.Column<string>(type: "TEXT", nullable: false),
                    objectives = table.Column<string>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_assemblies", x => x.id);
                    table.ForeignKey(
                        name: "fk_assemblies_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "audit_entries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    user_name = table.Column<string>(type: "TEXT", nullable: false),
                    use_case = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    subject = table.Column<string>(type: "TEXT", nullable: false),
                    subject_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    operation = table.Column<string>(type: "TEXT", nullable: false),
                    changes = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_entries", x => x.id);
                    table.ForeignKey(
                        name: "fk_audit_entries_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "body_efforts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    order = table.Column<int>(type: "INTEGER", nullable: false),
                    hours_a_year = table.Column<int>(type: "INTEGER", nullable: false),
                    amount_a_year = table.Column<long>(type: "INTEGER", nullable: false),
                    receives = table.Column<string>(type: "TEXT", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_body_efforts", x => x.id);
                    table.ForeignKey(
                        name: "fk_body_efforts_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "certificate_settings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    signatory_name = table.Column<string>(type: "TEXT", nullable: false),
                    signatory_role = table.Column<string>(type: "TEXT", nullable: false),
                    signatory_role_english = table.Column<string>(type: "TEXT", nullable: false),
                    place = table.Column<string>(type: "TEXT", nullable: false),
                    own_skills = table.Column<string>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_certificate_settings", x => x.id);
                    table.ForeignKey(
                        name: "fk_certificate_settings_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "contact_wishes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    words = table.Column<string>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contact_wishes", x => x.id);
                    table.ForeignKey(
                        name: "fk_contact_wishes_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "deliberations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<string>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    matter_code = table.Column<string>(type: "TEXT", nullable: false),
                    matter = table.Column<string>(type: "TEXT", nullable: false),
                    subject = table.Column<string>(type: "TEXT", nullable: false),
                    url = table.Column<string>(type: "TEXT", nullable: false),
                    council_size = table.Column<int>(type: "INTEGER", nullable: true),
                    votes_for = table.Column<int>(type: "INTEGER", nullable: true),
                    votes_against = table.Column<int>(type: "INTEGER", nullable: true),
                    abstentions = table.Column<int>(type: "INTEGER", nullable: true),
                    votes_cast = table.Column<int>(type: "INTEGER", nullable: true),
                    collectivity_name = table.Column<string>(type: "TEXT", nullable: false),
                    collectivity_siret = table.Column<string>(type: "TEXT", nullable: false),
                    budget_years = table.Column<string>(type: "TEXT", nullable: false),
                    budget_name = table.Column<string>(type: "TEXT", nullable: false),
                    prefecture_id = table.Column<string>(type: "TEXT", nullable: false),
                    prefecture_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_deliberations", x => x.id);
                    table.ForeignKey(
                        name: "fk_deliberations_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "directory_views",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    query = table.Column<string>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_directory_views", x => x.id);
                    table.ForeignKey(
                        name: "fk_directory_views_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "distinctions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    body = table.Column<string>(type: "TEXT", nullable: false),
                    about = table.Column<string>(type: "TEXT", nullable: false),
                    link = table.Column<string>(type: "TEXT", nullable: true),
                    published_up_to = table.Column<int>(type: "INTEGER", nullable: false),
                    published_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_distinctions", x => x.id);
                    table.ForeignKey(
                        name: "fk_distinctions_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "district_maps",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    height = table.Column<int>(type: "INTEGER", nullable: false),
                    shapes = table.Column<string>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_district_maps", x => x.id);
                    table.ForeignKey(
                        name: "fk_district_maps_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "engagement_call_rules",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    most_a_month = table.Column<int>(type: "INTEGER", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_engagement_call_rules", x => x.id);
                    table.ForeignKey(
                        name: "fk_engagement_call_rules_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "engagement_calls",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    department = table.Column<string>(type: "TEXT", nullable: false),
                    contact = table.Column<string>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    ask = table.Column<string>(type: "TEXT", nullable: false),
                    place = table.Column<string>(type: "TEXT", nullable: false),
                    hours = table.Column<string>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    places = table.Column<int>(type: "INTEGER", nullable: false),
                    answer_by = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    district = table.Column<string>(type: "TEXT", nullable: true),
                    is_for_locals = table.Column<bool>(type: "INTEGER", nullable: false),
                    themes = table.Column<string>(type: "TEXT", nullable: false),
                    moment = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    audience = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    is_for_minors = table.Column<bool>(type: "INTEGER", nullable: false),
                    ask_most = table.Column<int>(type: "INTEGER", nullable: true),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    outcome = table.Column<string>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_engagement_calls", x => x.id);
                    table.ForeignKey(
                        name: "fk_engagement_calls_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "excluded_people",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    fingerprint = table.Column<string>(type: "TEXT", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_excluded_people", x => x.id);
                    table.ForeignKey(
                        name: "fk_excluded_people_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fingerprint_keys",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fingerprint_keys", x => x.id);
                    table.ForeignKey(
                        name: "fk_fingerprint_keys_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "foreign_results",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    file = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_foreign_results", x => x.id);
                    table.ForeignKey(
                        name: "fk_foreign_results_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "helios_series",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    first_slip = table.Column<int>(type: "INTEGER", nullable: false),
                    last_slip = table.Column<int>(type: "INTEGER", nullable: false),
                    first_piece = table.Column<int>(type: "INTEGER", nullable: false),
                    last_piece = table.Column<int>(type: "INTEGER", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_helios_series", x => x.id);
                    table.ForeignKey(
                        name: "fk_helios_series_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "helios_settings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_on = table.Column<bool>(type: "INTEGER", nullable: false),
                    post_id = table.Column<string>(type: "TEXT", nullable: false),
                    siret = table.Column<string>(type: "TEXT", nullable: false),
                    collectivity_code = table.Column<string>(type: "TEXT", nullable: false),
                    budget_code = table.Column<string>(type: "TEXT", nullable: false),
                    nature = table.Column<string>(type: "TEXT", nullable: false),
                    function = table.Column<string>(type: "TEXT", nullable: true),
                    operation = table.Column<string>(type: "TEXT", nullable: true),
                    piece_nature = table.Column<string>(type: "TEXT", nullable: false),
                    is_collective = table.Column<bool>(type: "INTEGER", nullable: false),
                    triplets = table.Column<string>(type: "TEXT", nullable: false),
                    default_civility = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_helios_settings", x => x.id);
                    table.ForeignKey(
                        name: "fk_helios_settings_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "import_layouts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    separator = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    encoding = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    days = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    amounts = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    has_header = table.Column<bool>(type: "INTEGER", nullable: false),
                    columns = table.Column<string>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_layouts", x => x.id);
                    table.ForeignKey(
                        name: "fk_import_layouts_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "imported_files",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    file_name = table.Column<string>(type: "TEXT", nullable: false),
                    content = table.Column<byte[]>(type: "BLOB", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    topic_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    organ_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    adopted_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    applied_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    added = table.Column<int>(type: "INTEGER", nullable: false),
                    corrected = table.Column<int>(type: "INTEGER", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_imported_files", x => x.id);
                    table.ForeignKey(
                        name: "fk_imported_files_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "imported_origins",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    old_id = table.Column<string>(type: "TEXT", nullable: false),
                    url = table.Column<string>(type: "TEXT", nullable: false),
                    our_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    answer = table.Column<string>(type: "TEXT", nullable: false),
                    answered_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_imported_origins", x => x.id);
                    table.ForeignKey(
                        name: "fk_imported_origins_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "instruments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    file = table.Column<string>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_instruments", x => x.id);
                    table.ForeignKey(
                        name: "fk_instruments_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "legal_notices",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    publisher = table.Column<string>(type: "TEXT", nullable: false),
                    publisher_contact = table.Column<string>(type: "TEXT", nullable: false),
                    director = table.Column<string>(type: "TEXT", nullable: false),
                    host = table.Column<string>(type: "TEXT", nullable: false),
                    host_contact = table.Column<string>(type: "TEXT", nullable: false),
                    data_officer = table.Column<string>(type: "TEXT", nullable: false),
                    accessibility_contact = table.Column<string>(type: "TEXT", nullable: false),
                    accessibility_plan = table.Column<string>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_legal_notices", x => x.id);
                    table.ForeignKey(
                        name: "fk_legal_notices_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "member_imports",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    file_name = table.Column<string>(type: "TEXT", nullable: false),
                    content = table.Column<byte[]>(type: "BLOB", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    applied_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    added = table.Column<int>(type: "INTEGER", nullable: false),
                    corrected = table.Column<int>(type: "INTEGER", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_member_imports", x => x.id);
                    table.ForeignKey(
                        name: "fk_member_imports_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "message_wordings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    message = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    shape = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    language = table.Column<string>(type: "TEXT", nullable: false),
                    subject = table.Column<string>(type: "TEXT", nullable: false),
                    body = table.Column<string>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_message_wordings", x => x.id);
                    table.ForeignKey(
                        name: "fk_message_wordings_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "news_items",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    words = table.Column<string>(type: "TEXT", maxLength: 600, nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    link = table.Column<string>(type: "TEXT", nullable: true),
                    subject = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    subject_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    is_promotion = table.Column<bool>(type: "INTEGER", nullable: false),
                    published_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    changed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_news_items", x => x.id);
                    table.ForeignKey(
                        name: "fk_news_items_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "offices",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    email = table.Column<string>(type: "TEXT", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_offices", x => x.id);
                    table.ForeignKey(
                        name: "fk_offices_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "outside_bodies",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    run_by = table.Column<string>(type: "TEXT", nullable: false),
                    purpose = table.Column<string>(type: "TEXT", nullable: false),
                    contact = table.Column<string>(type: "TEXT", nullable: false),
                    email = table.Column<string>(type: "TEXT", nullable: true),
                    agreement_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outside_bodies", x => x.id);
                    table.ForeignKey(
                        name: "fk_outside_bodies_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "payment_batches",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    execute_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    total_cents = table.Column<long>(type: "INTEGER", nullable: false),
                    prepared_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_payment_batches", x => x.id);
                    table.ForeignKey(
                        name: "fk_payment_batches_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "payment_settings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    debtor_name = table.Column<string>(type: "TEXT", nullable: false),
                    iban = table.Column<string>(type: "TEXT", nullable: false),
                    bic = table.Column<string>(type: "TEXT", nullable: true),
                    format = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    usual_days = table.Column<int>(type: "INTEGER", nullable: true),
                    cash_limit = table.Column<long>(type: "INTEGER", nullable: true),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_payment_settings", x => x.id);
                    table.ForeignKey(
                        name: "fk_payment_settings_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "payment_status_files",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    paid = table.Column<int>(type: "INTEGER", nullable: false),
                    rejected = table.Column<int>(type: "INTEGER", nullable: false),
                    reissued = table.Column<int>(type: "INTEGER", nullable: false),
                    unchanged = table.Column<int>(type: "INTEGER", nullable: false),
                    unknown = table.Column<int>(type: "INTEGER", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_payment_status_files", x => x.id);
                    table.ForeignKey(
                        name: "fk_payment_status_files_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "pre_election_periods",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    election = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    starts_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    first_round_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    last_round_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    called_off_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    called_off_reason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pre_election_periods", x => x.id);
                    table.ForeignKey(
                        name: "fk_pre_election_periods_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "public_acts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    subject = table.Column<string>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    link = table.Column<string>(type: "TEXT", nullable: true),
                    words = table.Column<string>(type: "TEXT", nullable: true),
                    previous = table.Column<string>(type: "TEXT", nullable: false),
                    hash = table.Column<string>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_public_acts", x => x.id);
                    table.ForeignKey(
                        name: "fk_public_acts_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "reason_sortings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    mark = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reason_sortings", x => x.id);
                    table.ForeignKey(
                        name: "fk_reason_sortings_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "register_stamps",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    hash = table.Column<string>(type: "TEXT", nullable: false),
                    stamped_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    stamped_by = table.Column<string>(type: "TEXT", nullable: false),
                    token = table.Column<byte[]>(type: "BLOB", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_register_stamps", x => x.id);
                    table.ForeignKey(
                        name: "fk_register_stamps_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "result_publications",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    file = table.Column<string>(type: "TEXT", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_result_publications", x => x.id);
                    table.ForeignKey(
                        name: "fk_result_publications_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "signing_keys",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    algorithm = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    key_id = table.Column<string>(type: "TEXT", nullable: false),
                    public_half = table.Column<string>(type: "TEXT", nullable: false),
                    private_half = table.Column<string>(type: "TEXT", nullable: false),
                    made_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    retired_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_signing_keys", x => x.id);
                    table.ForeignKey(
                        name: "fk_signing_keys_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "stored_documents",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    media_type = table.Column<string>(type: "TEXT", nullable: false),
                    is_sealed = table.Column<bool>(type: "INTEGER", nullable: false),
                    content = table.Column<byte[]>(type: "BLOB", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_stored_documents", x => x.id);
                    table.ForeignKey(
                        name: "fk_stored_documents_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "trainings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    group = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    trainer = table.Column<string>(type: "TEXT", nullable: false),
                    about = table.Column<string>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_trainings", x => x.id);
                    table.ForeignKey(
                        name: "fk_trainings_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "welcome_kits",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    group = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    easy_text = table.Column<string>(type: "TEXT", nullable: false),
                    written_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_welcome_kits", x => x.id);
                    table.ForeignKey(
                        name: "fk_welcome_kits_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "witness_requests",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    contact = table.Column<string>(type: "TEXT", nullable: false),
                    email = table.Column<string>(type: "TEXT", nullable: true),
                    subject = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    place = table.Column<string>(type: "TEXT", nullable: false),
                    asked_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    answer = table.Column<string>(type: "TEXT", nullable: true),
                    answered_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_witness_requests", x => x.id);
                    table.ForeignKey(
                        name: "fk_witness_requests_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "mail_decisions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    mail_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    attempt = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mail_decisions", x => x.id);
                    table.ForeignKey(
                        name: "fk_mail_decisions_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_mail_decisions_mail_message_mail_id",
                        column: x => x.mail_id,
                        principalTable: "mails",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "people",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    given_name = table.Column<string>(type: "TEXT", nullable: false),
                    family_name = table.Column<string>(type: "TEXT", nullable: false),
                    search_name = table.Column<string>(type: "TEXT", nullable: false),
                    born_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    email = table.Column<string>(type: "TEXT", nullable: true),
                    phone = table.Column<string>(type: "TEXT", nullable: true),
                    address = table.Column<string>(type: "TEXT", nullable: true),
                    channel = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    language = table.Column<string>(type: "TEXT", nullable: false),
                    district = table.Column<string>(type: "TEXT", nullable: true),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    is_staff_of_authority = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_elected_official = table.Column<bool>(type: "INTEGER", nullable: false),
                    email_failed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    email_failure = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people", x => x.id);
                    table.ForeignKey(
                        name: "fk_people_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_people_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "role_assignments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_role_assignments", x => x.id);
                    table.ForeignKey(
                        name: "fk_role_assignments_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_role_assignments_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "user_claims",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    claim_type = table.Column<string>(type: "TEXT", nullable: true),
                    claim_value = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user_claims", x => x.id);
                    table.ForeignKey(
                        name: "fk_user_claims_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "user_logins",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    provider_key = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    provider_display_name = table.Column<string>(type: "TEXT", nullable: true),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user_logins", x => new { x.login_provider, x.provider_key });
                    table.ForeignKey(
                        name: "fk_user_logins_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "user_passkeys",
                columns: table => new
                {
                    credential_id = table.Column<byte[]>(type: "BLOB", maxLength: 1024, nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    data = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user_passkeys", x => x.credential_id);
                    table.ForeignKey(
                        name: "fk_user_passkeys_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "user_tokens",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    login_provider = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user_tokens", x => new { x.user_id, x.login_provider, x.name });
                    table.ForeignKey(
                        name: "fk_user_tokens_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "editions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    assembly_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    starts_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ends_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    seats = table.Column<int>(type: "INTEGER", nullable: false),
                    charter = table.Column<string>(type: "TEXT", nullable: false),
                    is_open_to_all = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_renewable = table.Column<bool>(type: "INTEGER", nullable: false),
                    trusted_contacts = table.Column<string>(type: "TEXT", nullable: false),
                    shortfall = table.Column<string>(type: "TEXT", nullable: true),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    acknowledgement_delay_months = table.Column<int>(type: "INTEGER", nullable: false),
                    answer_delay_months = table.Column<int>(type: "INTEGER", nullable: false),
                    reminder_days = table.Column<string>(type: "TEXT", nullable: false),
                    quorum_kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    quorum_value = table.Column<int>(type: "INTEGER", nullable: false),
                    quorum_source = table.Column<string>(type: "TEXT", nullable: false),
                    most_officials = table.Column<int>(type: "INTEGER", nullable: false),
                    inhabitants_vote = table.Column<bool>(type: "INTEGER", nullable: false),
                    officials_vote = table.Column<bool>(type: "INTEGER", nullable: false),
                    officers_vote = table.Column<bool>(type: "INTEGER", nullable: false),
                    vote_combination = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    voting_source = table.Column<string>(type: "TEXT", nullable: false),
                    adoption_threshold = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    adoption_basis = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_editions", x => x.id);
                    table.ForeignKey(
                        name: "fk_editions_assemblies_assembly_id",
                        column: x => x.assembly_id,
                        principalTable: "assemblies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_editions_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "distinction_steps",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    distinction_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    order = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    note = table.Column<string>(type: "TEXT", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_distinction_steps", x => x.id);
                    table.ForeignKey(
                        name: "fk_distinction_steps_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_distinction_steps_distinctions_distinction_id",
                        column: x => x.distinction_id,
                        principalTable: "distinctions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "engagement_call_steps",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    call_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    people = table.Column<int>(type: "INTEGER", nullable: false),
                    words = table.Column<string>(type: "TEXT", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_engagement_call_steps", x => x.id);
                    table.ForeignKey(
                        name: "fk_engagement_call_steps_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_engagement_call_steps_engagement_calls_call_id",
                        column: x => x.call_id,
                        principalTable: "engagement_calls",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "delegation_holders",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    starts_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ends_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_delegation_holders", x => x.id);
                    table.ForeignKey(
                        name: "fk_delegation_holders_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_delegation_holders_offices_office_id",
                        column: x => x.office_id,
                        principalTable: "offices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "association_handovers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_association_handovers", x => x.id);
                    table.ForeignKey(
                        name: "fk_association_handovers_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_association_handovers_outside_body_body_id",
                        column: x => x.body_id,
                        principalTable: "outside_bodies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "pes_issues",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    batch_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    slip = table.Column<int>(type: "INTEGER", nullable: false),
                    issued_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    subject = table.Column<string>(type: "TEXT", nullable: false),
                    is_from_series = table.Column<bool>(type: "INTEGER", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pes_issues", x => x.id);
                    table.ForeignKey(
                        name: "fk_pes_issues_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_pes_issues_payment_batch_batch_id",
                        column: x => x.batch_id,
                        principalTable: "payment_batches",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "council_acts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<string>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    adopted_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    transmitted_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    legal_basis = table.Column<string>(type: "TEXT", nullable: false),
                    url = table.Column<string>(type: "TEXT", nullable: true),
                    document_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    is_fictional = table.Column<bool>(type: "INTEGER", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_council_acts", x => x.id);
                    table.ForeignKey(
                        name: "fk_council_acts_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_council_acts_stored_documents_document_id",
                        column: x => x.document_id,
                        principalTable: "stored_documents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "distinction_documents",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    distinction_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    step = table.Column<int>(type: "INTEGER", nullable: false),
                    document_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    is_public = table.Column<bool>(type: "INTEGER", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_distinction_documents", x => x.id);
                    table.ForeignKey(
                        name: "fk_distinction_documents_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_distinction_documents_distinctions_distinction_id",
                        column: x => x.distinction_id,
                        principalTable: "distinctions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_distinction_documents_stored_documents_document_id",
                        column: x => x.document_id,
                        principalTable: "stored_documents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "payment_batch_events",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    batch_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    signatory = table.Column<string>(type: "TEXT", nullable: true),
                    signatory_capacity = table.Column<string>(type: "TEXT", nullable: true),
                    delegation = table.Column<string>(type: "TEXT", nullable: true),
                    signed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    document_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_payment_batch_events", x => x.id);
                    table.ForeignKey(
                        name: "fk_payment_batch_events_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_payment_batch_events_payment_batches_batch_id",
                        column: x => x.batch_id,
                        principalTable: "payment_batches",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_payment_batch_events_stored_documents_document_id",
                        column: x => x.document_id,
                        principalTable: "stored_documents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "place_photos",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    place = table.Column<string>(type: "TEXT", nullable: false),
                    document_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    alternative = table.Column<string>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_place_photos", x => x.id);
                    table.ForeignKey(
                        name: "fk_place_photos_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_place_photos_stored_documents_document_id",
                        column: x => x.document_id,
                        principalTable: "stored_documents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "training_records",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    training_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    kit_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    office = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_training_records", x => x.id);
                    table.ForeignKey(
                        name: "fk_training_records_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_training_records_trainings_training_id",
                        column: x => x.training_id,
                        principalTable: "trainings",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_training_records_welcome_kit_kit_id",
                        column: x => x.kit_id,
                        principalTable: "welcome_kits",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "allowance_notices",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    subject_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    by_letter = table.Column<bool>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    done_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    done_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_allowance_notices", x => x.id);
                    table.ForeignKey(
                        name: "fk_allowance_notices_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_allowance_notices_person_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "bank_accounts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    means = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    details = table.Column<string>(type: "TEXT", nullable: false),
                    civility = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    evidence = table.Column<string>(type: "TEXT", nullable: true),
                    evidence_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    seen_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bank_accounts", x => x.id);
                    table.ForeignKey(
                        name: "fk_bank_accounts_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_bank_accounts_person_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "calendar_feeds",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    token_hash = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    closed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_calendar_feeds", x => x.id);
                    table.ForeignKey(
                        name: "fk_calendar_feeds_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_calendar_feeds_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "consents",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    is_given = table.Column<bool>(type: "INTEGER", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: true),
                    of_guardian = table.Column<bool>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_consents", x => x.id);
                    table.ForeignKey(
                        name: "fk_consents_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_consents_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "distinction_authors",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    distinction_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_distinction_authors", x => x.id);
                    table.ForeignKey(
                        name: "fk_distinction_authors_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_distinction_authors_distinctions_distinction_id",
                        column: x => x.distinction_id,
                        principalTable: "distinctions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_distinction_authors_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "distinction_tellings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    distinction_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    step = table.Column<int>(type: "INTEGER", nullable: false),
                    way = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    note = table.Column<string>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_distinction_tellings", x => x.id);
                    table.ForeignKey(
                        name: "fk_distinction_tellings_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_distinction_tellings_distinctions_distinction_id",
                        column: x => x.distinction_id,
                        principalTable: "distinctions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_distinction_tellings_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "engagement_call_asks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    call_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    month = table.Column<int>(type: "INTEGER", nullable: false),
                    slot = table.Column<int>(type: "INTEGER", nullable: false),
                    asked_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    answer = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    way = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    answered_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    typed_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    words = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    choice = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_engagement_call_asks", x => x.id);
                    table.ForeignKey(
                        name: "fk_engagement_call_asks_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_engagement_call_asks_engagement_calls_call_id",
                        column: x => x.call_id,
                        principalTable: "engagement_calls",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_engagement_call_asks_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "engagement_call_tellings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    call_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    message = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    channel = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    done_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_engagement_call_tellings", x => x.id);
                    table.ForeignKey(
                        name: "fk_engagement_call_tellings_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_engagement_call_tellings_engagement_calls_call_id",
                        column: x => x.call_id,
                        principalTable: "engagement_calls",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_engagement_call_tellings_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "engagement_wishes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_open = table.Column<bool>(type: "INTEGER", nullable: false),
                    themes = table.Column<string>(type: "TEXT", nullable: false),
                    reach = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    moments = table.Column<string>(type: "TEXT", nullable: false),
                    most_a_month = table.Column<int>(type: "INTEGER", nullable: true),
                    paused_until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    way = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    typed_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_engagement_wishes", x => x.id);
                    table.ForeignKey(
                        name: "fk_engagement_wishes_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_engagement_wishes_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "erasure_requests",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    words = table.Column<string>(type: "TEXT", nullable: false),
                    asked_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    answer = table.Column<string>(type: "TEXT", nullable: true),
                    answered_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    answered_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    erased = table.Column<string>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_erasure_requests", x => x.id);
                    table.ForeignKey(
                        name: "fk_erasure_requests_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_erasure_requests_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "member_badges",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    made_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_member_badges", x => x.id);
                    table.ForeignKey(
                        name: "fk_member_badges_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_member_badges_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "payment_batch_lines",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    batch_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    reference = table.Column<string>(type: "TEXT", nullable: false),
                    amount_cents = table.Column<long>(type: "INTEGER", nullable: false),
                    means = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    account = table.Column<string>(type: "TEXT", nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    reported_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    rejected_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    rejection = table.Column<string>(type: "TEXT", nullable: true),
                    rejection_reason = table.Column<string>(type: "TEXT", nullable: true),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_payment_batch_lines", x => x.id);
                    table.ForeignKey(
                        name: "fk_payment_batch_lines_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_payment_batch_lines_payment_batches_batch_id",
                        column: x => x.batch_id,
                        principalTable: "payment_batches",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_payment_batch_lines_person_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "portfolios",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    written_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_portfolios", x => x.id);
                    table.ForeignKey(
                        name: "fk_portfolios_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_portfolios_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "testimonies",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    form = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    words = table.Column<string>(type: "TEXT", nullable: false),
                    document_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    naming = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    mark = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    given_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    published_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    withdrawn_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_testimonies", x => x.id);
                    table.ForeignKey(
                        name: "fk_testimonies_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_testimonies_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_testimonies_stored_documents_document_id",
                        column: x => x.document_id,
                        principalTable: "stored_documents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "witness_invitees",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    request_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    invited_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    would_go = table.Column<bool>(type: "INTEGER", nullable: true),
                    way = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    replied_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    is_going = table.Column<bool>(type: "INTEGER", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_witness_invitees", x => x.id);
                    table.ForeignKey(
                        name: "fk_witness_invitees_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_witness_invitees_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_witness_invitees_witness_requests_request_id",
                        column: x => x.request_id,
                        principalTable: "witness_requests",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "assembly_news",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    edition_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    reach = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    sent_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_assembly_news", x => x.id);
                    table.ForeignKey(
                        name: "fk_assembly_news_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_assembly_news_editions_edition_id",
                        column: x => x.edition_id,
                        principalTable: "editions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "benefit_lots",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    edition_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    provider = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    face_value = table.Column<long>(type: "INTEGER", nullable: false),
                    quantity = table.Column<int>(type: "INTEGER", nullable: false),
                    remaining = table.Column<int>(type: "INTEGER", nullable: false),
                    received_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    expires_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    minors = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    is_numbered = table.Column<bool>(type: "INTEGER", nullable: false),
                    numbers_left = table.Column<string>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_benefit_lots", x => x.id);
                    table.CheckConstraint("ck_benefit_lots_remaining", "remaining >= 0");
                    table.ForeignKey(
                        name: "fk_benefit_lots_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_benefit_lots_editions_edition_id",
                        column: x => x.edition_id,
                        principalTable: "editions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "booklets",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: true),
                    edition_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    key = table.Column<string>(type: "TEXT", maxLength: 36, nullable: false),
                    subtitle = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    foreword = table.Column<string>(type: "TEXT", nullable: false),
                    foreword_name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    foreword_capacity = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    method = table.Column<string>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_booklets", x => x.id);
                    table.ForeignKey(
                        name: "fk_booklets_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_booklets_editions_edition_id",
                        column: x => x.edition_id,
                        principalTable: "editions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "budget_lines",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    edition_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_budget_lines", x => x.id);
                    table.ForeignKey(
                        name: "fk_budget_lines_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_budget_lines_editions_edition_id",
                        column: x => x.edition_id,
                        principalTable: "editions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "charter_acceptances",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    edition_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    wording = table.Column<string>(type: "TEXT", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_charter_acceptances", x => x.id);
                    table.ForeignKey(
                        name: "fk_charter_acceptances_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_charter_acceptances_editions_edition_id",
                        column: x => x.edition_id,
                        principalTable: "editions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_charter_acceptances_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "commission_offices",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    edition_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_commission_offices", x => x.id);
                    table.ForeignKey(
                        name: "fk_commission_offices_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_commission_offices_editions_edition_id",
                        column: x => x.edition_id,
                        principalTable: "editions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_commission_offices_office_office_id",
                        column: x => x.office_id,
                        principalTable: "offices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "confidants",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    edition_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_confidants", x => x.id);
                    table.ForeignKey(
                        name: "fk_confidants_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_confidants_editions_edition_id",
                        column: x => x.edition_id,
                        principalTable: "editions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "delay_changes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    edition_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    old_acknowledgement = table.Column<int>(type: "INTEGER", nullable: false),
                    old_answer = table.Column<int>(type: "INTEGER", nullable: false),
                    new_acknowledgement = table.Column<int>(type: "INTEGER", nullable: false),
                    new_answer = table.Column<int>(type: "INTEGER", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_delay_changes", x => x.id);
                    table.ForeignKey(
                        name: "fk_delay_changes_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_delay_changes_editions_edition_id",
                        column: x => x.edition_id,
                        principalTable: "editions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "edition_changes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    edition_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_edition_changes", x => x.id);
                    table.ForeignKey(
                        name: "fk_edition_changes_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_edition_changes_editions_edition_id",
                        column: x => x.edition_id,
                        principalTable: "editions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "elimination_lists",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    edition_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    subject = table.Column<string>(type: "TEXT", nullable: false),
                    people = table.Column<long>(type: "INTEGER", nullable: false),
                    since = table.Column<DateTime>(type: "TEXT", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    approved_by = table.Column<string>(type: "TEXT", nullable: true),
                    approved_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_elimination_lists", x => x.id);
                    table.ForeignKey(
                        name: "fk_elimination_lists_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_elimination_lists_editions_edition_id",
                        column: x => x.edition_id,
                        principalTable: "editions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "joint_editions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    edition_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    other_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    purpose = table.Column<string>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_joint_editions", x => x.id);
                    table.ForeignKey(
                        name: "fk_joint_editions_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_joint_editions_editions_edition_id",
                        column: x => x.edition_id,
                        principalTable: "editions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_joint_editions_editions_other_id",
                        column: x => x.other_id,
                        principalTable: "editions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "needs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    edition_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    told_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    told_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    has_consent = table.Column<bool>(type: "INTEGER", nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    answered_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    solved_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    erased_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_needs", x => x.id);
                    table.ForeignKey(
                        name: "fk_needs_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_needs_editions_edition_id",
                        column: x => x.edition_id,
                        principalTable: "editions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_needs_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "organs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    edition_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    seats = table.Column<int>(type: "INTEGER", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organs", x => x.id);
                    table.ForeignKey(
                        name: "fk_organs_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_organs_editions_edition_id",
                        column: x => x.edition_id,
                        principalTable: "editions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "quota_plans",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    edition_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_quota_plans", x => x.id);
                    table.ForeignKey(
                        name: "fk_quota_plans_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_quota_plans_editions_edition_id",
                        column: x => x.edition_id,
                        principalTable: "editions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "recruitment_channels",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    edition_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    seats = table.Column<int>(type: "INTEGER", nullable: false),
                    expected_answers = table.Column<double>(type: "REAL", nullable: true),
                    answer_by = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    out_of_reach = table.Column<string>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recruitment_channels", x => x.id);
                    table.ForeignKey(
                        name: "fk_recruitment_channels_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_recruitment_channels_editions_edition_id",
                        column: x => x.edition_id,
                        principalTable: "editions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "skill_claims",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    edition_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    skill = table.Column<string>(type: "TEXT", nullable: false),
                    words = table.Column<string>(type: "TEXT", nullable: false),
                    chosen_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    asked_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    countersigned_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    countersigned_as = table.Column<string>(type: "TEXT", nullable: false),
                    countersigned_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_skill_claims", x => x.id);
                    table.ForeignKey(
                        name: "fk_skill_claims_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_skill_claims_editions_edition_id",
                        column: x => x.edition_id,
                        principalTable: "editions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_skill_claims_person_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "topics",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    edition_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    origin = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    referred_by = table.Column<string>(type: "TEXT", nullable: true),
                    question = table.Column<string>(type: "TEXT", nullable: false),
                    order = table.Column<int>(type: "INTEGER", nullable: false),
                    delegations = table.Column<string>(type: "TEXT", nullable: false),
                    departments = table.Column<string>(type: "TEXT", nullable: false),
                    letter_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    letter_signatory = table.Column<string>(type: "TEXT", nullable: false),
                    letter_text = table.Column<string>(type: "TEXT", nullable: false),
                    letter_document_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    ballot_option_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_topics", x => x.id);
                    table.ForeignKey(
                        name: "fk_topics_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_topics_editions_edition_id",
                        column: x => x.edition_id,
                        principalTable: "editions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_topics_stored_documents_letter_document_id",
                        column: x => x.letter_document_id,
                        principalTable: "stored_documents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "association_handover_lines",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    handover_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_association_handover_lines", x => x.id);
                    table.ForeignKey(
                        name: "fk_association_handover_lines_association_handovers_handover_id",
                        column: x => x.handover_id,
                        principalTable: "association_handovers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_association_handover_lines_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_association_handover_lines_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "pes_pieces",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    issue_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pes_pieces", x => x.id);
                    table.ForeignKey(
                        name: "fk_pes_pieces_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_pes_pieces_pes_issues_issue_id",
                        column: x => x.issue_id,
                        principalTable: "pes_issues",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "allowance_schemes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    edition_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    council_act_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    organ_ids = table.Column<string>(type: "TEXT", nullable: false),
                    covered_capacities = table.Column<string>(type: "TEXT", nullable: false),
                    on_request = table.Column<bool>(type: "INTEGER", nullable: false),
                    quotient_threshold = table.Column<long>(type: "INTEGER", nullable: true),
                    minimum_age = table.Column<int>(type: "INTEGER", nullable: true),
                    partial_presence = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    full_from_minutes = table.Column<int>(type: "INTEGER", nullable: true),
                    remote_presence = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    minors = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    tax = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    social = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_allowance_schemes", x => x.id);
                    table.ForeignKey(
                        name: "fk_allowance_schemes_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_allowance_schemes_council_acts_council_act_id",
                        column: x => x.council_act_id,
                        principalTable: "council_acts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_allowance_schemes_edition_edition_id",
                        column: x => x.edition_id,
                        principalTable: "editions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "council_act_states",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    council_act_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    order = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    effective_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    recorded_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_council_act_states", x => x.id);
                    table.ForeignKey(
                        name: "fk_council_act_states_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_council_act_states_council_acts_council_act_id",
                        column: x => x.council_act_id,
                        principalTable: "council_acts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "testimony_consents",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    testimony_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    use = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    is_given = table.Column<bool>(type: "INTEGER", nullable: false),
                    how = table.Column<string>(type: "TEXT", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: true),
                    of_guardian = table.Column<bool>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_testimony_consents", x => x.id);
                    table.ForeignKey(
                        name: "fk_testimony_consents_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_testimony_consents_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_testimony_consents_testimonies_testimony_id",
                        column: x => x.testimony_id,
                        principalTable: "testimonies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "testimony_loans",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    testimony_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    borrower = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    purpose = table.Column<string>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ended_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_testimony_loans", x => x.id);
                    table.ForeignKey(
                        name: "fk_testimony_loans_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_testimony_loans_testimonies_testimony_id",
                        column: x => x.testimony_id,
                        principalTable: "testimonies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "assembly_news_tellings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    news_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    channel = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    done_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_assembly_news_tellings", x => x.id);
                    table.ForeignKey(
                        name: "fk_assembly_news_tellings_assembly_news_news_id",
                        column: x => x.news_id,
                        principalTable: "assembly_news",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_assembly_news_tellings_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_assembly_news_tellings_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "booklet_freezes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    booklet_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    order = table.Column<int>(type: "INTEGER", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_booklet_freezes", x => x.id);
                    table.ForeignKey(
                        name: "fk_booklet_freezes_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_booklet_freezes_booklets_booklet_id",
                        column: x => x.booklet_id,
                        principalTable: "booklets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "budget_movements",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    line_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    order = table.Column<int>(type: "INTEGER", nullable: false),
                    stage = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    amount = table.Column<long>(type: "INTEGER", nullable: false),
                    reference = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    centi_fte = table.Column<int>(type: "INTEGER", nullable: true),
                    yearly_cost = table.Column<long>(type: "INTEGER", nullable: true),
                    months = table.Column<int>(type: "INTEGER", nullable: true),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_budget_movements", x => x.id);
                    table.ForeignKey(
                        name: "fk_budget_movements_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_budget_movements_budget_lines_line_id",
                        column: x => x.line_id,
                        principalTable: "budget_lines",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "need_measures",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    need_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    sitting_ids = table.Column<string>(type: "TEXT", nullable: false),
                    cost = table.Column<long>(type: "INTEGER", nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    planned_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    planned_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    closed_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    closed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    return_by = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    lent_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    returned_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_need_measures", x => x.id);
                    table.ForeignKey(
                        name: "fk_need_measures_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_need_measures_needs_need_id",
                        column: x => x.need_id,
                        principalTable: "needs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "mandates",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    edition_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organ_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    origin = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    starts_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ends_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    replaces_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mandates", x => x.id);
                    table.ForeignKey(
                        name: "fk_mandates_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_mandates_editions_edition_id",
                        column: x => x.edition_id,
                        principalTable: "editions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_mandates_mandates_replaces_id",
                        column: x => x.replaces_id,
                        principalTable: "mandates",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_mandates_organs_organ_id",
                        column: x => x.organ_id,
                        principalTable: "organs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_mandates_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "recruitment_pools",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    edition_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organ_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    imported_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    imported_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ticket_secret = table.Column<string>(type: "TEXT", nullable: false),
                    people_file = table.Column<string>(type: "TEXT", nullable: false),
                    quota_file = table.Column<string>(type: "TEXT", nullable: false),
                    household_columns = table.Column<string>(type: "TEXT", nullable: false),
                    forgotten_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recruitment_pools", x => x.id);
                    table.ForeignKey(
                        name: "fk_recruitment_pools_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_recruitment_pools_editions_edition_id",
                        column: x => x.edition_id,
                        principalTable: "editions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_recruitment_pools_organs_organ_id",
                        column: x => x.organ_id,
                        principalTable: "organs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "letter_runs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    channel_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    is_for_printer = table.Column<bool>(type: "INTEGER", nullable: false),
                    site = table.Column<string>(type: "TEXT", nullable: false),
                    last_number = table.Column<int>(type: "INTEGER", nullable: false),
                    total = table.Column<int>(type: "INTEGER", nullable: false),
                    done = table.Column<int>(type: "INTEGER", nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    fault = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    posted_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    worker = table.Column<Guid>(type: "TEXT", nullable: true),
                    beat_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_letter_runs", x => x.id);
                    table.ForeignKey(
                        name: "fk_letter_runs_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_letter_runs_recruitment_channels_channel_id",
                        column: x => x.channel_id,
                        principalTable: "recruitment_channels",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "letter_wordings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    channel_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    letter = table.Column<string>(type: "TEXT", nullable: false),
                    reminder = table.Column<string>(type: "TEXT", nullable: false),
                    signatory = table.Column<string>(type: "TEXT", nullable: false),
                    phone = table.Column<string>(type: "TEXT", nullable: false),
                    reply_address = table.Column<string>(type: "TEXT", nullable: false),
                    data_contact = table.Column<string>(type: "TEXT", nullable: false),
                    remind_after_days = table.Column<int>(type: "INTEGER", nullable: false),
                    least_days_to_answer = table.Column<int>(type: "INTEGER", nullable: false),
                    most_calls = table.Column<int>(type: "INTEGER", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_letter_wordings", x => x.id);
                    table.ForeignKey(
                        name: "fk_letter_wordings_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_letter_wordings_recruitment_channels_channel_id",
                        column: x => x.channel_id,
                        principalTable: "recruitment_channels",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "planned_features",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    order = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    source = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    question = table.Column<string>(type: "TEXT", nullable: false),
                    channel_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_planned_features", x => x.id);
                    table.ForeignKey(
                        name: "fk_planned_features_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_planned_features_quota_plans_plan_id",
                        column: x => x.plan_id,
                        principalTable: "quota_plans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_planned_features_recruitment_channels_channel_id",
                        column: x => x.channel_id,
                        principalTable: "recruitment_channels",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "referral_partners",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    channel_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    counts_code = table.Column<string>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_referral_partners", x => x.id);
                    table.ForeignKey(
                        name: "fk_referral_partners_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_referral_partners_recruitment_channels_channel_id",
                        column: x => x.channel_id,
                        principalTable: "recruitment_channels",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "sampling_frames",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    channel_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    edition_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    file_name = table.Column<string>(type: "TEXT", nullable: false),
                    bytes = table.Column<long>(type: "INTEGER", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    legal_basis = table.Column<string>(type: "TEXT", nullable: false),
                    purpose = table.Column<string>(type: "TEXT", nullable: false),
                    imported_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    imported_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    mapping = table.Column<string>(type: "TEXT", nullable: false),
                    rows = table.Column<long>(type: "INTEGER", nullable: false),
                    people = table.Column<long>(type: "INTEGER", nullable: false),
                    doubtful = table.Column<long>(type: "INTEGER", nullable: false),
                    sealed_to = table.Column<string>(type: "TEXT", nullable: true),
                    report_signed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    purged_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sampling_frames", x => x.id);
                    table.ForeignKey(
                        name: "fk_sampling_frames_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_sampling_frames_recruitment_channels_channel_id",
                        column: x => x.channel_id,
                        principalTable: "recruitment_channels",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "visit_rounds",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    channel_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    place = table.Column<string>(type: "TEXT", nullable: false),
                    first_name = table.Column<string>(type: "TEXT", nullable: false),
                    first_capacity = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    second_name = table.Column<string>(type: "TEXT", nullable: false),
                    second_capacity = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_visit_rounds", x => x.id);
                    table.ForeignKey(
                        name: "fk_visit_rounds_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_visit_rounds_recruitment_channels_channel_id",
                        column: x => x.channel_id,
                        principalTable: "recruitment_channels",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "competence_statements",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    topic_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    order = table.Column<int>(type: "INTEGER", nullable: false),
                    outcome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    author = table.Column<string>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    statement = table.Column<string>(type: "TEXT", nullable: false),
                    legal_basis = table.Column<string>(type: "TEXT", nullable: false),
                    passed_to = table.Column<string>(type: "TEXT", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_competence_statements", x => x.id);
                    table.ForeignKey(
                        name: "fk_competence_statements_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_competence_statements_topics_topic_id",
                        column: x => x.topic_id,
                        principalTable: "topics",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "confided_testimonies",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    edition_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    topic_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    facilitator_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    word_hash = table.Column<string>(type: "TEXT", nullable: false),
                    words = table.Column<string>(type: "TEXT", nullable: false),
                    redacted = table.Column<string>(type: "TEXT", nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    agreement = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    given_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    changed_on = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_confided_testimonies", x => x.id);
                    table.ForeignKey(
                        name: "fk_confided_testimonies_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_confided_testimonies_editions_edition_id",
                        column: x => x.edition_id,
                        principalTable: "editions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_confided_testimonies_topic_topic_id",
                        column: x => x.topic_id,
                        principalTable: "topics",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_confided_testimonies_users_facilitator_id",
                        column: x => x.facilitator_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "earlier_meetings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    edition_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    topic_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    starts_at = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    ends_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ends_at = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    place = table.Column<string>(type: "TEXT", nullable: false),
                    report = table.Column<string>(type: "TEXT", nullable: false),
                    attendees = table.Column<int>(type: "INTEGER", nullable: true),
                    contributions = table.Column<int>(type: "INTEGER", nullable: true),
                    organizations = table.Column<string>(type: "TEXT", nullable: false),
                    taken_down_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_earlier_meetings", x => x.id);
                    table.ForeignKey(
                        name: "fk_earlier_meetings_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_earlier_meetings_editions_edition_id",
                        column: x => x.edition_id,
                        principalTable: "editions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_earlier_meetings_topic_topic_id",
                        column: x => x.topic_id,
                        principalTable: "topics",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "sittings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    edition_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organ_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    topic_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    starts_at = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    ends_at = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    planned_minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    place = table.Column<string>(type: "TEXT", nullable: false),
                    access = table.Column<string>(type: "TEXT", nullable: false),
                    agenda = table.Column<string>(type: "TEXT", nullable: false),
                    is_public = table.Column<bool>(type: "INTEGER", nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    revised_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    tolerance_minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sittings", x => x.id);
                    table.ForeignKey(
                        name: "fk_sittings_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_sittings_editions_edition_id",
                        column: x => x.edition_id,
                        principalTable: "editions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_sittings_organs_organ_id",
                        column: x => x.organ_id,
                        principalTable: "organs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_sittings_topic_topic_id",
                        column: x => x.topic_id,
                        principalTable: "topics",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "working_groups",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    edition_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    topic_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    ended_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_working_groups", x => x.id);
                    table.ForeignKey(
                        name: "fk_working_groups_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_working_groups_editions_edition_id",
                        column: x => x.edition_id,
                        principalTable: "editions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_working_groups_topic_topic_id",
                        column: x => x.topic_id,
                        principalTable: "topics",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "allowance_requests",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    scheme_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    choice = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    requested_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    typed_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    on_behalf_note = table.Column<string>(type: "TEXT", nullable: true),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_allowance_requests", x => x.id);
                    table.ForeignKey(
                        name: "fk_allowance_requests_allowance_schemes_scheme_id",
                        column: x => x.scheme_id,
                        principalTable: "allowance_schemes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_allowance_requests_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_allowance_requests_person_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "eligibility_decisions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    scheme_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    outcome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    threshold = table.Column<long>(type: "INTEGER", nullable: false),
                    quotient_month = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    basis = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    provider = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    decided_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    decided_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_eligibility_decisions", x => x.id);
                    table.ForeignKey(
                        name: "fk_eligibility_decisions_allowance_schemes_scheme_id",
                        column: x => x.scheme_id,
                        principalTable: "allowance_schemes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_eligibility_decisions_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_eligibility_decisions_person_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "expense_components",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    scheme_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    basis = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    unit_milli_euros = table.Column<int>(type: "INTEGER", nullable: true),
                    maximum_units_a_day = table.Column<int>(type: "INTEGER", nullable: true),
                    day_ceiling = table.Column<long>(type: "INTEGER", nullable: true),
                    person_ceiling = table.Column<long>(type: "INTEGER", nullable: true),
                    includes_employer_charges = table.Column<bool>(type: "INTEGER", nullable: false),
                    receipt = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    receipt_above = table.Column<long>(type: "INTEGER", nullable: true),
                    deadline_days = table.Column<int>(type: "INTEGER", nullable: true),
                    provenance = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    derivation = table.Column<string>(type: "TEXT", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_expense_components", x => x.id);
                    table.ForeignKey(
                        name: "fk_expense_components_allowance_schemes_scheme_id",
                        column: x => x.scheme_id,
                        principalTable: "allowance_schemes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_expense_components_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "income_checks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    scheme_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    outcome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    provider = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    quotient_month = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    threshold = table.Column<long>(type: "INTEGER", nullable: false),
                    asked_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_income_checks", x => x.id);
                    table.ForeignKey(
                        name: "fk_income_checks_allowance_schemes_scheme_id",
                        column: x => x.scheme_id,
                        principalTable: "allowance_schemes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_income_checks_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_income_checks_person_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "income_proofs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    scheme_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    document_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    sent_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    typed_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    removed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_income_proofs", x => x.id);
                    table.ForeignKey(
                        name: "fk_income_proofs_allowance_schemes_scheme_id",
                        column: x => x.scheme_id,
                        principalTable: "allowance_schemes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_income_proofs_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_income_proofs_person_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_income_proofs_stored_documents_document_id",
                        column: x => x.document_id,
                        principalTable: "stored_documents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "income_rules",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    scheme_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    counts = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    holds_months = table.Column<int>(type: "INTEGER", nullable: true),
                    appeal_months = table.Column<int>(type: "INTEGER", nullable: false),
                    appeal_to = table.Column<string>(type: "TEXT", nullable: false),
                    court = table.Column<string>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_income_rules", x => x.id);
                    table.ForeignKey(
                        name: "fk_income_rules_allowance_schemes_scheme_id",
                        column: x => x.scheme_id,
                        principalTable: "allowance_schemes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_income_rules_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "presence_decisions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    scheme_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    order = table.Column<int>(type: "INTEGER", nullable: false),
                    partial = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    full_from_minutes = table.Column<int>(type: "INTEGER", nullable: true),
                    remote = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    minors = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ground = table.Column<string>(type: "TEXT", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_presence_decisions", x => x.id);
                    table.ForeignKey(
                        name: "fk_presence_decisions_allowance_schemes_scheme_id",
                        column: x => x.scheme_id,
                        principalTable: "allowance_schemes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_presence_decisions_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "proportionality_notes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    scheme_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    order = table.Column<int>(type: "INTEGER", nullable: false),
                    participation = table.Column<string>(type: "TEXT", nullable: false),
                    equality = table.Column<string>(type: "TEXT", nullable: false),
                    proportion = table.Column<string>(type: "TEXT", nullable: false),
                    bodies = table.Column<string>(type: "TEXT", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proportionality_notes", x => x.id);
                    table.ForeignKey(
                        name: "fk_proportionality_notes_allowance_schemes_scheme_id",
                        column: x => x.scheme_id,
                        principalTable: "allowance_schemes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_proportionality_notes_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "scheme_rates",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    scheme_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    unit = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    amount = table.Column<long>(type: "INTEGER", nullable: false),
                    day_cap = table.Column<long>(type: "INTEGER", nullable: true),
                    reference_minutes = table.Column<int>(type: "INTEGER", nullable: true),
                    full_day_from = table.Column<int>(type: "INTEGER", nullable: true),
                    sittings_required = table.Column<int>(type: "INTEGER", nullable: true),
                    provenance = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    derivation = table.Column<string>(type: "TEXT", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    formula = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    reference_day = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    frozen_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    formula_hours = table.Column<int>(type: "INTEGER", nullable: true),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_scheme_rates", x => x.id);
                    table.ForeignKey(
                        name: "fk_scheme_rates_allowance_schemes_scheme_id",
                        column: x => x.scheme_id,
                        principalTable: "allowance_schemes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_scheme_rates_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "treatment_decisions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    scheme_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    order = table.Column<int>(type: "INTEGER", nullable: false),
                    tax = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    social = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ground = table.Column<string>(type: "TEXT", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_treatment_decisions", x => x.id);
                    table.ForeignKey(
                        name: "fk_treatment_decisions_allowance_schemes_scheme_id",
                        column: x => x.scheme_id,
                        principalTable: "allowance_schemes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_treatment_decisions_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "mandate_changes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    mandate_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mandate_changes", x => x.id);
                    table.ForeignKey(
                        name: "fk_mandate_changes_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_mandate_changes_mandates_mandate_id",
                        column: x => x.mandate_id,
                        principalTable: "mandates",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "panel_draws",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    pool_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    edition_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organ_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    method = table.Column<string>(type: "TEXT", nullable: false),
                    seats = table.Column<int>(type: "INTEGER", nullable: false),
                    reserve_size = table.Column<int>(type: "INTEGER", nullable: false),
                    engine = table.Column<string>(type: "TEXT", nullable: false),
                    pool_hash = table.Column<string>(type: "TEXT", nullable: false),
                    quotas_hash = table.Column<string>(type: "TEXT", nullable: false),
                    proof = table.Column<string>(type: "TEXT", nullable: false),
                    random_text = table.Column<string>(type: "TEXT", nullable: true),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    drawn_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    abandonment = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_panel_draws", x => x.id);
                    table.ForeignKey(
                        name: "fk_panel_draws_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_panel_draws_editions_edition_id",
                        column: x => x.edition_id,
                        principalTable: "editions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_panel_draws_organs_organ_id",
                        column: x => x.organ_id,
                        principalTable: "organs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_panel_draws_recruitment_pools_pool_id",
                        column: x => x.pool_id,
                        principalTable: "recruitment_pools",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "panel_quotas",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    pool_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    order = table.Column<int>(type: "INTEGER", nullable: false),
                    feature = table.Column<string>(type: "TEXT", nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: false),
                    min = table.Column<int>(type: "INTEGER", nullable: false),
                    max = table.Column<int>(type: "INTEGER", nullable: false),
                    min_flex = table.Column<int>(type: "INTEGER", nullable: true),
                    max_flex = table.Column<int>(type: "INTEGER", nullable: true),
                    target = table.Column<int>(type: "INTEGER", nullable: true),
                    reachable = table.Column<int>(type: "INTEGER", nullable: true),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_panel_quotas", x => x.id);
                    table.ForeignKey(
                        name: "fk_panel_quotas_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_panel_quotas_recruitment_pools_pool_id",
                        column: x => x.pool_id,
                        principalTable: "recruitment_pools",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "volunteers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    pool_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    external_id = table.Column<string>(type: "TEXT", nullable: false),
                    columns = table.Column<string>(type: "TEXT", nullable: false),
                    registration_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    channel_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_volunteers", x => x.id);
                    table.ForeignKey(
                        name: "fk_volunteers_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_volunteers_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_volunteers_recruitment_pools_pool_id",
                        column: x => x.pool_id,
                        principalTable: "recruitment_pools",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "letter_parts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    run_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    order = table.Column<int>(type: "INTEGER", nullable: false),
                    numbers = table.Column<string>(type: "TEXT", nullable: false),
                    trace = table.Column<byte[]>(type: "BLOB", nullable: false),
                    content = table.Column<byte[]>(type: "BLOB", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_letter_parts", x => x.id);
                    table.ForeignKey(
                        name: "fk_letter_parts_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_letter_parts_letter_runs_run_id",
                        column: x => x.run_id,
                        principalTable: "letter_runs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "planned_quotas",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    feature_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    order = table.Column<int>(type: "INTEGER", nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: false),
                    share = table.Column<double>(type: "REAL", nullable: true),
                    min = table.Column<int>(type: "INTEGER", nullable: false),
                    max = table.Column<int>(type: "INTEGER", nullable: false),
                    target = table.Column<int>(type: "INTEGER", nullable: true),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_planned_quotas", x => x.id);
                    table.ForeignKey(
                        name: "fk_planned_quotas_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_planned_quotas_planned_features_feature_id",
                        column: x => x.feature_id,
                        principalTable: "planned_features",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "frame_parts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    frame_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    content = table.Column<byte[]>(type: "BLOB", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_frame_parts", x => x.id);
                    table.ForeignKey(
                        name: "fk_frame_parts_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_frame_parts_sampling_frames_frame_id",
                        column: x => x.frame_id,
                        principalTable: "sampling_frames",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "invitation_rounds",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    channel_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    frame_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    edition_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    letters = table.Column<int>(type: "INTEGER", nullable: false),
                    expected_answers = table.Column<double>(type: "REAL", nullable: false),
                    stratum_columns = table.Column<string>(type: "TEXT", nullable: false),
                    ages_from = table.Column<string>(type: "TEXT", nullable: false),
                    ages_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    prepared_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    prepared_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    left_out = table.Column<byte[]>(type: "BLOB", nullable: false),
                    left_out_sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    left_out_by = table.Column<string>(type: "TEXT", nullable: false),
                    random_text = table.Column<string>(type: "TEXT", nullable: true),
                    drawn_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_invitation_rounds", x => x.id);
                    table.ForeignKey(
                        name: "fk_invitation_rounds_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_invitation_rounds_recruitment_channels_channel_id",
                        column: x => x.channel_id,
                        principalTable: "recruitment_channels",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_invitation_rounds_sampling_frames_frame_id",
                        column: x => x.frame_id,
                        principalTable: "sampling_frames",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "earlier_meeting_changes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    meeting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ground = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_earlier_meeting_changes", x => x.id);
                    table.ForeignKey(
                        name: "fk_earlier_meeting_changes_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_earlier_meeting_changes_earlier_meetings_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "earlier_meetings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "attendances",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sitting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    capacity = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    minutes_present = table.Column<int>(type: "INTEGER", nullable: false),
                    remote_minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_attendances", x => x.id);
                    table.ForeignKey(
                        name: "fk_attendances_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_attendances_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_attendances_sittings_sitting_id",
                        column: x => x.sitting_id,
                        principalTable: "sittings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ballots",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    edition_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sitting_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    subject = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    subject_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    subject_version = table.Column<int>(type: "INTEGER", nullable: true),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    about = table.Column<string>(type: "TEXT", nullable: false),
                    method = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    mode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    places = table.Column<int>(type: "INTEGER", nullable: false),
                    threshold_kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    threshold_basis = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    quorum_kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    quorum_value = table.Column<int>(type: "INTEGER", nullable: false),
                    quorum_source = table.Column<string>(type: "TEXT", nullable: false),
                    ties = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    combination = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    voting_source = table.Column<string>(type: "TEXT", nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    cancelled_because = table.Column<string>(type: "TEXT", nullable: true),
                    @lock = table.Column<byte[]>(name: "lock", type: "BLOB", nullable: false),
                    lot_kept = table.Column<string>(type: "TEXT", nullable: true),
                    lot_story = table.Column<string>(type: "TEXT", nullable: true),
                    lot_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ballots", x => x.id);
                    table.ForeignKey(
                        name: "fk_ballots_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_ballots_editions_edition_id",
                        column: x => x.edition_id,
                        principalTable: "editions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_ballots_sitting_sitting_id",
                        column: x => x.sitting_id,
                        principalTable: "sittings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "benefit_grants",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    lot_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    edition_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sitting_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    quantity = table.Column<int>(type: "INTEGER", nullable: false),
                    numbers = table.Column<string>(type: "TEXT", nullable: false),
                    value = table.Column<long>(type: "INTEGER", nullable: false),
                    given_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    form = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    standing_key = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    ended_as = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    end_reason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ended_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_benefit_grants", x => x.id);
                    table.ForeignKey(
                        name: "fk_benefit_grants_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_benefit_grants_benefit_lots_lot_id",
                        column: x => x.lot_id,
                        principalTable: "benefit_lots",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_benefit_grants_person_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_benefit_grants_sitting_sitting_id",
                        column: x => x.sitting_id,
                        principalTable: "sittings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "certificate_batches",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sitting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    format = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    language = table.Column<string>(type: "TEXT", nullable: false),
                    site = table.Column<string>(type: "TEXT", nullable: false),
                    open_key = table.Column<string>(type: "TEXT", nullable: true),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    fault = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    total = table.Column<int>(type: "INTEGER", nullable: false),
                    done = table.Column<int>(type: "INTEGER", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    worker = table.Column<Guid>(type: "TEXT", nullable: true),
                    beat_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    content = table.Column<byte[]>(type: "BLOB", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_certificate_batches", x => x.id);
                    table.ForeignKey(
                        name: "fk_certificate_batches_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_certificate_batches_sitting_sitting_id",
                        column: x => x.sitting_id,
                        principalTable: "sittings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "commission_guests",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sitting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_commission_guests", x => x.id);
                    table.ForeignKey(
                        name: "fk_commission_guests_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_commission_guests_outside_body_body_id",
                        column: x => x.body_id,
                        principalTable: "outside_bodies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_commission_guests_sitting_sitting_id",
                        column: x => x.sitting_id,
                        principalTable: "sittings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "convocations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sitting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    channel = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    done_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_convocations", x => x.id);
                    table.ForeignKey(
                        name: "fk_convocations_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_convocations_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_convocations_sittings_sitting_id",
                        column: x => x.sitting_id,
                        principalTable: "sittings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "evaluations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    instrument_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    occasion = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    edition_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sitting_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    subject_key = table.Column<string>(type: "TEXT", nullable: false),
                    opened_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    opened_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    closes_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    @lock = table.Column<byte[]>(name: "lock", type: "BLOB", nullable: false),
                    invited = table.Column<int>(type: "INTEGER", nullable: false),
                    mailed = table.Column<int>(type: "INTEGER", nullable: false),
                    answered = table.Column<int>(type: "INTEGER", nullable: false),
                    unreadable = table.Column<int>(type: "INTEGER", nullable: false),
                    reminded_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_evaluations", x => x.id);
                    table.ForeignKey(
                        name: "fk_evaluations_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_evaluations_editions_edition_id",
                        column: x => x.edition_id,
                        principalTable: "editions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_evaluations_instruments_instrument_id",
                        column: x => x.instrument_id,
                        principalTable: "instruments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_evaluations_sitting_sitting_id",
                        column: x => x.sitting_id,
                        principalTable: "sittings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "expense_claims",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sitting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    scheme_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    centi_units = table.Column<int>(type: "INTEGER", nullable: false),
                    paid = table.Column<long>(type: "INTEGER", nullable: false),
                    spent_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    words = table.Column<string>(type: "TEXT", nullable: false),
                    document_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    sent_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    typed_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    on_behalf_note = table.Column<string>(type: "TEXT", nullable: true),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    granted = table.Column<long>(type: "INTEGER", nullable: false),
                    decided_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    decided_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    reasons = table.Column<string>(type: "TEXT", nullable: false),
                    explanation = table.Column<string>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_expense_claims", x => x.id);
                    table.ForeignKey(
                        name: "fk_expense_claims_allowance_schemes_scheme_id",
                        column: x => x.scheme_id,
                        principalTable: "allowance_schemes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_expense_claims_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_expense_claims_person_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_expense_claims_sitting_sitting_id",
                        column: x => x.sitting_id,
                        principalTable: "sittings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_expense_claims_stored_documents_document_id",
                        column: x => x.document_id,
                        principalTable: "stored_documents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "headcounts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sitting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    capacity = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    order = table.Column<int>(type: "INTEGER", nullable: false),
                    people = table.Column<int>(type: "INTEGER", nullable: false),
                    device_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_headcounts", x => x.id);
                    table.ForeignKey(
                        name: "fk_headcounts_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_headcounts_sittings_sitting_id",
                        column: x => x.sitting_id,
                        principalTable: "sittings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "incidents",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    edition_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sitting_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    reporter_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    concerned_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    answer = table.Column<string>(type: "TEXT", nullable: false),
                    answered_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    told_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    told_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    erased_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_incidents", x => x.id);
                    table.ForeignKey(
                        name: "fk_incidents_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_incidents_editions_edition_id",
                        column: x => x.edition_id,
                        principalTable: "editions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_incidents_person_concerned_id",
                        column: x => x.concerned_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_incidents_person_reporter_id",
                        column: x => x.reporter_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_incidents_sitting_sitting_id",
                        column: x => x.sitting_id,
                        principalTable: "sittings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "joint_sittings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sitting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    edition_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_joint_sittings", x => x.id);
                    table.ForeignKey(
                        name: "fk_joint_sittings_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_joint_sittings_editions_edition_id",
                        column: x => x.edition_id,
                        principalTable: "editions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_joint_sittings_sitting_sitting_id",
                        column: x => x.sitting_id,
                        principalTable: "sittings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "narrowing_steps",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    topic_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    order = table.Column<int>(type: "INTEGER", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    sitting_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    kept = table.Column<string>(type: "TEXT", nullable: false),
                    left = table.Column<string>(type: "TEXT", nullable: false),
                    why = table.Column<string>(type: "TEXT", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_narrowing_steps", x => x.id);
                    table.ForeignKey(
                        name: "fk_narrowing_steps_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_narrowing_steps_sittings_sitting_id",
                        column: x => x.sitting_id,
                        principalTable: "sittings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_narrowing_steps_topics_topic_id",
                        column: x => x.topic_id,
                        principalTable: "topics",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "recognition_acts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    edition_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sitting_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    organ_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    is_for_minors = table.Column<bool>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    message = table.Column<string>(type: "TEXT", nullable: false),
                    owner = table.Column<string>(type: "TEXT", nullable: false),
                    place = table.Column<string>(type: "TEXT", nullable: false),
                    cost_planned = table.Column<long>(type: "INTEGER", nullable: true),
                    cost_spent = table.Column<long>(type: "INTEGER", nullable: true),
                    is_draft = table.Column<bool>(type: "INTEGER", nullable: false),
                    origin_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    told_to = table.Column<int>(type: "INTEGER", nullable: false),
                    offered_to = table.Column<int>(type: "INTEGER", nullable: false),
                    took_up = table.Column<int>(type: "INTEGER", nullable: true),
                    lived = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recognition_acts", x => x.id);
                    table.ForeignKey(
                        name: "fk_recognition_acts_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_recognition_acts_editions_edition_id",
                        column: x => x.edition_id,
                        principalTable: "editions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_recognition_acts_organs_organ_id",
                        column: x => x.organ_id,
                        principalTable: "organs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_recognition_acts_sitting_sitting_id",
                        column: x => x.sitting_id,
                        principalTable: "sittings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "restitutions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    edition_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    place = table.Column<string>(type: "TEXT", nullable: false),
                    sitting_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    public_commitment = table.Column<string>(type: "TEXT", nullable: false),
                    city_presence = table.Column<string>(type: "TEXT", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_restitutions", x => x.id);
                    table.ForeignKey(
                        name: "fk_restitutions_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_restitutions_editions_edition_id",
                        column: x => x.edition_id,
                        principalTable: "editions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_restitutions_sitting_sitting_id",
                        column: x => x.sitting_id,
                        principalTable: "sittings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "seating_rules",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    edition_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sitting_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    other_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    table = table.Column<int>(type: "INTEGER", nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_seating_rules", x => x.id);
                    table.ForeignKey(
                        name: "fk_seating_rules_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_seating_rules_editions_edition_id",
                        column: x => x.edition_id,
                        principalTable: "editions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_seating_rules_people_other_id",
                        column: x => x.other_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_seating_rules_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_seating_rules_sitting_sitting_id",
                        column: x => x.sitting_id,
                        principalTable: "sittings",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "settlements",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sitting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<string>(type: "TEXT", nullable: false),
                    total_cents = table.Column<long>(type: "INTEGER", nullable: false),
                    liquidated_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_settlements", x => x.id);
                    table.ForeignKey(
                        name: "fk_settlements_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_settlements_sitting_sitting_id",
                        column: x => x.sitting_id,
                        principalTable: "sittings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "signed_sheets",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sitting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    document_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    note = table.Column<string>(type: "TEXT", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_signed_sheets", x => x.id);
                    table.ForeignKey(
                        name: "fk_signed_sheets_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_signed_sheets_sitting_sitting_id",
                        column: x => x.sitting_id,
                        principalTable: "sittings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_signed_sheets_stored_documents_document_id",
                        column: x => x.document_id,
                        principalTable: "stored_documents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "sitting_calls",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sitting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    attempt = table.Column<int>(type: "INTEGER", nullable: false),
                    answer = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sitting_calls", x => x.id);
                    table.ForeignKey(
                        name: "fk_sitting_calls_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_sitting_calls_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_sitting_calls_sittings_sitting_id",
                        column: x => x.sitting_id,
                        principalTable: "sittings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "sitting_changes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sitting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sitting_changes", x => x.id);
                    table.ForeignKey(
                        name: "fk_sitting_changes_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_sitting_changes_sittings_sitting_id",
                        column: x => x.sitting_id,
                        principalTable: "sittings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "sitting_documents",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sitting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    document_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    use = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    readership = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sitting_documents", x => x.id);
                    table.ForeignKey(
                        name: "fk_sitting_documents_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_sitting_documents_sitting_sitting_id",
                        column: x => x.sitting_id,
                        principalTable: "sittings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_sitting_documents_stored_documents_document_id",
                        column: x => x.document_id,
                        principalTable: "stored_documents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "sitting_minutes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sitting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    readership = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sitting_minutes", x => x.id);
                    table.ForeignKey(
                        name: "fk_sitting_minutes_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_sitting_minutes_sitting_sitting_id",
                        column: x => x.sitting_id,
                        principalTable: "sittings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "sitting_moves",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sitting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    starts_at = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    ends_at = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    place = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sitting_moves", x => x.id);
                    table.ForeignKey(
                        name: "fk_sitting_moves_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_sitting_moves_sittings_sitting_id",
                        column: x => x.sitting_id,
                        principalTable: "sittings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "sitting_notices",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sitting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    channel = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    done_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sitting_notices", x => x.id);
                    table.ForeignKey(
                        name: "fk_sitting_notices_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_sitting_notices_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_sitting_notices_sittings_sitting_id",
                        column: x => x.sitting_id,
                        principalTable: "sittings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "sitting_sequences",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sitting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    order = table.Column<int>(type: "INTEGER", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    starts_at = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    ends_at = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    planned_minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sitting_sequences", x => x.id);
                    table.ForeignKey(
                        name: "fk_sitting_sequences_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_sitting_sequences_sittings_sitting_id",
                        column: x => x.sitting_id,
                        principalTable: "sittings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "sitting_speakers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sitting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    order = table.Column<int>(type: "INTEGER", nullable: false),
                    capacity = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    affiliation = table.Column<string>(type: "TEXT", nullable: false),
                    interests = table.Column<string>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sitting_speakers", x => x.id);
                    table.ForeignKey(
                        name: "fk_sitting_speakers_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_sitting_speakers_sitting_sitting_id",
                        column: x => x.sitting_id,
                        principalTable: "sittings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "sitting_thanks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sitting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    channel = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sitting_thanks", x => x.id);
                    table.ForeignKey(
                        name: "fk_sitting_thanks_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_sitting_thanks_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_sitting_thanks_sitting_sitting_id",
                        column: x => x.sitting_id,
                        principalTable: "sittings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "table_notes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sitting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    edition_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    topic_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    round = table.Column<int>(type: "INTEGER", nullable: false),
                    table = table.Column<int>(type: "INTEGER", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    ready_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_table_notes", x => x.id);
                    table.ForeignKey(
                        name: "fk_table_notes_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_table_notes_sitting_sitting_id",
                        column: x => x.sitting_id,
                        principalTable: "sittings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "table_plans",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sitting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    cause = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    round_titles = table.Column<string>(type: "TEXT", nullable: false),
                    table_titles = table.Column<string>(type: "TEXT", nullable: false),
                    adjustments = table.Column<int>(type: "INTEGER", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_table_plans", x => x.id);
                    table.ForeignKey(
                        name: "fk_table_plans_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_table_plans_sitting_sitting_id",
                        column: x => x.sitting_id,
                        principalTable: "sittings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "table_setups",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sitting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    edition_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    format = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    round_titles = table.Column<string>(type: "TEXT", nullable: false),
                    balance = table.Column<string>(type: "TEXT", nullable: false),
                    most_officials = table.Column<int>(type: "INTEGER", nullable: true),
                    small_table = table.Column<int>(type: "INTEGER", nullable: false),
                    choices_open = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_shown = table.Column<bool>(type: "INTEGER", nullable: false),
                    current_plan_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    last_number = table.Column<int>(type: "INTEGER", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_table_setups", x => x.id);
                    table.ForeignKey(
                        name: "fk_table_setups_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_table_setups_editions_edition_id",
                        column: x => x.edition_id,
                        principalTable: "editions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_table_setups_sitting_sitting_id",
                        column: x => x.sitting_id,
                        principalTable: "sittings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "topic_choices",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sitting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    first = table.Column<int>(type: "INTEGER", nullable: false),
                    second = table.Column<int>(type: "INTEGER", nullable: true),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_topic_choices", x => x.id);
                    table.ForeignKey(
                        name: "fk_topic_choices_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_topic_choices_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_topic_choices_sitting_sitting_id",
                        column: x => x.sitting_id,
                        principalTable: "sittings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "working_group_members",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    group_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_contact = table.Column<bool>(type: "INTEGER", nullable: false),
                    joined_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    left_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_working_group_members", x => x.id);
                    table.ForeignKey(
                        name: "fk_working_group_members_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_working_group_members_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_working_group_members_working_groups_group_id",
                        column: x => x.group_id,
                        principalTable: "working_groups",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "draw_commitments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    draw_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    proof = table.Column<string>(type: "TEXT", nullable: false),
                    lottery = table.Column<byte[]>(type: "BLOB", nullable: false),
                    figures = table.Column<string>(type: "TEXT", nullable: true),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_draw_commitments", x => x.id);
                    table.ForeignKey(
                        name: "fk_draw_commitments_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_draw_commitments_panel_draws_draw_id",
                        column: x => x.draw_id,
                        principalTable: "panel_draws",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "draw_preparations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    draw_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    phase = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    panels = table.Column<int>(type: "INTEGER", nullable: false),
                    bound = table.Column<double>(type: "REAL", nullable: false),
                    gap = table.Column<double>(type: "REAL", nullable: false),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    worker = table.Column<Guid>(type: "TEXT", nullable: true),
                    beat_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_draw_preparations", x => x.id);
                    table.ForeignKey(
                        name: "fk_draw_preparations_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_draw_preparations_panel_draws_draw_id",
                        column: x => x.draw_id,
                        principalTable: "panel_draws",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "panel_draw_changes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    draw_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_panel_draw_changes", x => x.id);
                    table.ForeignKey(
                        name: "fk_panel_draw_changes_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_panel_draw_changes_panel_draws_draw_id",
                        column: x => x.draw_id,
                        principalTable: "panel_draws",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "panel_replacements",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    draw_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    random_text = table.Column<string>(type: "TEXT", nullable: false),
                    seats_off_quotas = table.Column<int>(type: "INTEGER", nullable: false),
                    seats_left_vacant = table.Column<int>(type: "INTEGER", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_panel_replacements", x => x.id);
                    table.ForeignKey(
                        name: "fk_panel_replacements_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_panel_replacements_panel_draws_draw_id",
                        column: x => x.draw_id,
                        principalTable: "panel_draws",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "drawn_seats",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    draw_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    volunteer_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    rank = table.Column<int>(type: "INTEGER", nullable: false),
                    is_reserve = table.Column<bool>(type: "INTEGER", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_drawn_seats", x => x.id);
                    table.ForeignKey(
                        name: "fk_drawn_seats_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_drawn_seats_panel_draws_draw_id",
                        column: x => x.draw_id,
                        principalTable: "panel_draws",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_drawn_seats_volunteers_volunteer_id",
                        column: x => x.volunteer_id,
                        principalTable: "volunteers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "panel_invitations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    calls = table.Column<int>(type: "INTEGER", nullable: false),
                    call_back_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    posted_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    reminded_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    search_name = table.Column<string>(type: "TEXT", nullable: false),
                    has_phone = table.Column<bool>(type: "INTEGER", nullable: false),
                    edition_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    channel_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    partner_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    round_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    stratum = table.Column<string>(type: "TEXT", nullable: false),
                    recipient = table.Column<string>(type: "TEXT", nullable: false),
                    fingerprints = table.Column<string>(type: "TEXT", nullable: false),
                    forgotten_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_panel_invitations", x => x.id);
                    table.ForeignKey(
                        name: "fk_panel_invitations_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_panel_invitations_invitation_round_round_id",
                        column: x => x.round_id,
                        principalTable: "invitation_rounds",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_panel_invitations_recruitment_channels_channel_id",
                        column: x => x.channel_id,
                        principalTable: "recruitment_channels",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_panel_invitations_referral_partners_partner_id",
                        column: x => x.partner_id,
                        principalTable: "referral_partners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "round_strata",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    round_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    order = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    people = table.Column<long>(type: "INTEGER", nullable: false),
                    weight = table.Column<double>(type: "REAL", nullable: false),
                    invited = table.Column<int>(type: "INTEGER", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_round_strata", x => x.id);
                    table.ForeignKey(
                        name: "fk_round_strata_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_round_strata_invitation_rounds_round_id",
                        column: x => x.round_id,
                        principalTable: "invitation_rounds",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "certificates",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    language = table.Column<string>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    edition_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sitting_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    attendance_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    standing_key = table.Column<string>(type: "TEXT", nullable: true),
                    number = table.Column<string>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    issued_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    printed = table.Column<string>(type: "TEXT", nullable: false),
                    words = table.Column<string>(type: "TEXT", nullable: false),
                    revoked_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    cause = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    replaced_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_certificates", x => x.id);
                    table.ForeignKey(
                        name: "fk_certificates_attendance_attendance_id",
                        column: x => x.attendance_id,
                        principalTable: "attendances",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_certificates_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_certificates_editions_edition_id",
                        column: x => x.edition_id,
                        principalTable: "editions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_certificates_person_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_certificates_sitting_sitting_id",
                        column: x => x.sitting_id,
                        principalTable: "sittings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ballot_colleges",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ballot_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    order = table.Column<int>(type: "INTEGER", nullable: false),
                    body = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    entitled = table.Column<int>(type: "INTEGER", nullable: false),
                    issued = table.Column<int>(type: "INTEGER", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ballot_colleges", x => x.id);
                    table.ForeignKey(
                        name: "fk_ballot_colleges_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_ballot_colleges_ballots_ballot_id",
                        column: x => x.ballot_id,
                        principalTable: "ballots",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ballot_options",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ballot_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    order = table.Column<int>(type: "INTEGER", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ballot_options", x => x.id);
                    table.ForeignKey(
                        name: "fk_ballot_options_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_ballot_options_ballots_ballot_id",
                        column: x => x.ballot_id,
                        principalTable: "ballots",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ballot_readings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ballot_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    order = table.Column<int>(type: "INTEGER", nullable: false),
                    numbers = table.Column<string>(type: "TEXT", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ballot_readings", x => x.id);
                    table.ForeignKey(
                        name: "fk_ballot_readings_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_ballot_readings_ballots_ballot_id",
                        column: x => x.ballot_id,
                        principalTable: "ballots",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ballot_steps",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ballot_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ballot_steps", x => x.id);
                    table.ForeignKey(
                        name: "fk_ballot_steps_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_ballot_steps_ballots_ballot_id",
                        column: x => x.ballot_id,
                        principalTable: "ballots",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "adjustments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    edition_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sitting_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    evaluation_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    field_code = table.Column<string>(type: "TEXT", nullable: false),
                    option_code = table.Column<string>(type: "TEXT", nullable: false),
                    theme = table.Column<string>(type: "TEXT", nullable: false),
                    barrier = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    heard = table.Column<string>(type: "TEXT", nullable: false),
                    done = table.Column<string>(type: "TEXT", nullable: false),
                    decided_by = table.Column<string>(type: "TEXT", nullable: false),
                    decided_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    starts_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    told_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    verdict = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    lesson = table.Column<string>(type: "TEXT", nullable: false),
                    recorded_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_adjustments", x => x.id);
                    table.ForeignKey(
                        name: "fk_adjustments_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_adjustments_editions_edition_id",
                        column: x => x.edition_id,
                        principalTable: "editions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_adjustments_evaluation_evaluation_id",
                        column: x => x.evaluation_id,
                        principalTable: "evaluations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_adjustments_sitting_sitting_id",
                        column: x => x.sitting_id,
                        principalTable: "sittings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "evaluation_answers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    evaluation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    answers = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_evaluation_answers", x => x.id);
                    table.ForeignKey(
                        name: "fk_evaluation_answers_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_evaluation_answers_evaluation_evaluation_id",
                        column: x => x.evaluation_id,
                        principalTable: "evaluations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "evaluation_invitees",
                columns: table => new
                {
                    evaluation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    by_mail = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_evaluation_invitees", x => new { x.evaluation_id, x.person_id });
                    table.ForeignKey(
                        name: "fk_evaluation_invitees_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_evaluation_invitees_evaluations_evaluation_id",
                        column: x => x.evaluation_id,
                        principalTable: "evaluations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_evaluation_invitees_person_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "evaluation_remarks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    evaluation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    question_code = table.Column<string>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    tags = table.Column<string>(type: "TEXT", nullable: false),
                    published = table.Column<string>(type: "TEXT", nullable: true),
                    treated_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_evaluation_remarks", x => x.id);
                    table.ForeignKey(
                        name: "fk_evaluation_remarks_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_evaluation_remarks_evaluation_evaluation_id",
                        column: x => x.evaluation_id,
                        principalTable: "evaluations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "evaluation_slips",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    evaluation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    cipher = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_evaluation_slips", x => x.id);
                    table.ForeignKey(
                        name: "fk_evaluation_slips_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_evaluation_slips_evaluations_evaluation_id",
                        column: x => x.evaluation_id,
                        principalTable: "evaluations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "evaluation_tallies",
                columns: table => new
                {
                    evaluation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    field_code = table.Column<string>(type: "TEXT", nullable: false),
                    option_code = table.Column<string>(type: "TEXT", nullable: false),
                    profile_code = table.Column<string>(type: "TEXT", nullable: false),
                    band = table.Column<string>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    people = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_evaluation_tallies", x => new { x.evaluation_id, x.profile_code, x.band, x.field_code, x.option_code });
                    table.ForeignKey(
                        name: "fk_evaluation_tallies_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_evaluation_tallies_evaluation_evaluation_id",
                        column: x => x.evaluation_id,
                        principalTable: "evaluations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "evaluation_tickets",
                columns: table => new
                {
                    token_hash = table.Column<string>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    evaluation_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_evaluation_tickets", x => x.token_hash);
                    table.ForeignKey(
                        name: "fk_evaluation_tickets_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_evaluation_tickets_evaluations_evaluation_id",
                        column: x => x.evaluation_id,
                        principalTable: "evaluations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "allowance_appeals",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    decision_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    claim_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    filed_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    words = table.Column<string>(type: "TEXT", nullable: false),
                    typed_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    on_behalf_note = table.Column<string>(type: "TEXT", nullable: true),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    decided_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    decided_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    reasons = table.Column<string>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_allowance_appeals", x => x.id);
                    table.ForeignKey(
                        name: "fk_allowance_appeals_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_allowance_appeals_eligibility_decisions_decision_id",
                        column: x => x.decision_id,
                        principalTable: "eligibility_decisions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_allowance_appeals_expense_claim_claim_id",
                        column: x => x.claim_id,
                        principalTable: "expense_claims",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_allowance_appeals_person_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "exclusions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    incident_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    scope = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    sitting_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    grounds = table.Column<string>(type: "TEXT", nullable: false),
                    told_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    answer_by = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    heard_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    heard = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    hearing = table.Column<string>(type: "TEXT", nullable: false),
                    is_excluded = table.Column<bool>(type: "INTEGER", nullable: true),
                    decided_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    decider = table.Column<string>(type: "TEXT", nullable: false),
                    reasons = table.Column<string>(type: "TEXT", nullable: false),
                    notified_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_exclusions", x => x.id);
                    table.ForeignKey(
                        name: "fk_exclusions_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_exclusions_incidents_incident_id",
                        column: x => x.incident_id,
                        principalTable: "incidents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_exclusions_sitting_sitting_id",
                        column: x => x.sitting_id,
                        principalTable: "sittings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "incident_steps",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    incident_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    note = table.Column<string>(type: "TEXT", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_incident_steps", x => x.id);
                    table.ForeignKey(
                        name: "fk_incident_steps_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_incident_steps_incidents_incident_id",
                        column: x => x.incident_id,
                        principalTable: "incidents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "recognition_echoes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    act_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ones = table.Column<int>(type: "INTEGER", nullable: false),
                    twos = table.Column<int>(type: "INTEGER", nullable: false),
                    threes = table.Column<int>(type: "INTEGER", nullable: false),
                    fours = table.Column<int>(type: "INTEGER", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recognition_echoes", x => x.id);
                    table.ForeignKey(
                        name: "fk_recognition_echoes_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_recognition_echoes_recognition_acts_act_id",
                        column: x => x.act_id,
                        principalTable: "recognition_acts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "recognition_replies",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    act_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    answer = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    came = table.Column<bool>(type: "INTEGER", nullable: true),
                    has_said = table.Column<bool>(type: "INTEGER", nullable: false),
                    way = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recognition_replies", x => x.id);
                    table.ForeignKey(
                        name: "fk_recognition_replies_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_recognition_replies_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_recognition_replies_recognition_acts_act_id",
                        column: x => x.act_id,
                        principalTable: "recognition_acts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "proposals",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    adopted_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    adopted_version = table.Column<int>(type: "INTEGER", nullable: true),
                    ballot_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    running_ballot_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    refused_version = table.Column<int>(type: "INTEGER", nullable: true),
                    minority_until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    handed_over_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    restitution_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    acknowledgement_due_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    answer_due_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    acknowledged_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    acknowledgement_text = table.Column<string>(type: "TEXT", nullable: false),
                    assembly_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    edition_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    topic_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    recorded_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    search_text = table.Column<string>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    starts_from = table.Column<string>(type: "TEXT", nullable: false),
                    latest_version = table.Column<int>(type: "INTEGER", nullable: false),
                    withdrawn_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    withdrawn_reason = table.Column<string>(type: "TEXT", nullable: false),
                    merged_into_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proposals", x => x.id);
                    table.ForeignKey(
                        name: "fk_proposals_assemblies_assembly_id",
                        column: x => x.assembly_id,
                        principalTable: "assemblies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_proposals_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_proposals_ballots_ballot_id",
                        column: x => x.ballot_id,
                        principalTable: "ballots",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_proposals_ballots_running_ballot_id",
                        column: x => x.running_ballot_id,
                        principalTable: "ballots",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_proposals_editions_edition_id",
                        column: x => x.edition_id,
                        principalTable: "editions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_proposals_proposals_merged_into_id",
                        column: x => x.merged_into_id,
                        principalTable: "proposals",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_proposals_restitution_restitution_id",
                        column: x => x.restitution_id,
                        principalTable: "restitutions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_proposals_topic_topic_id",
                        column: x => x.topic_id,
                        principalTable: "topics",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "settlement_events",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    settlement_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    signatory = table.Column<string>(type: "TEXT", nullable: true),
                    signatory_capacity = table.Column<string>(type: "TEXT", nullable: true),
                    delegation = table.Column<string>(type: "TEXT", nullable: true),
                    signed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    document_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_settlement_events", x => x.id);
                    table.ForeignKey(
                        name: "fk_settlement_events_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_settlement_events_settlements_settlement_id",
                        column: x => x.settlement_id,
                        principalTable: "settlements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_settlement_events_stored_documents_document_id",
                        column: x => x.document_id,
                        principalTable: "stored_documents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "settlement_lines",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    settlement_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    order = table.Column<int>(type: "INTEGER", nullable: false),
                    attendance_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    claim_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    amount_cents = table.Column<long>(type: "INTEGER", nullable: false),
                    explanation = table.Column<string>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_settlement_lines", x => x.id);
                    table.ForeignKey(
                        name: "fk_settlement_lines_attendance_attendance_id",
                        column: x => x.attendance_id,
                        principalTable: "attendances",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_settlement_lines_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_settlement_lines_expense_claims_claim_id",
                        column: x => x.claim_id,
                        principalTable: "expense_claims",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_settlement_lines_person_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_settlement_lines_settlements_settlement_id",
                        column: x => x.settlement_id,
                        principalTable: "settlements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "agenda_items",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sitting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    order = table.Column<int>(type: "INTEGER", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    starts_at = table.Column<TimeOnly>(type: "TEXT", nullable: true),
                    minutes = table.Column<int>(type: "INTEGER", nullable: true),
                    led_by = table.Column<string>(type: "TEXT", nullable: false),
                    sitting_document_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agenda_items", x => x.id);
                    table.ForeignKey(
                        name: "fk_agenda_items_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_agenda_items_sitting_document_sitting_document_id",
                        column: x => x.sitting_document_id,
                        principalTable: "sitting_documents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_agenda_items_sitting_sitting_id",
                        column: x => x.sitting_id,
                        principalTable: "sittings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "attendance_entries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    attendance_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sequence_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    order = table.Column<int>(type: "INTEGER", nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    minutes_present = table.Column<int>(type: "INTEGER", nullable: false),
                    arrived_at = table.Column<TimeOnly>(type: "TEXT", nullable: true),
                    left_at = table.Column<TimeOnly>(type: "TEXT", nullable: true),
                    source = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    device_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_attendance_entries", x => x.id);
                    table.ForeignKey(
                        name: "fk_attendance_entries_attendances_attendance_id",
                        column: x => x.attendance_id,
                        principalTable: "attendances",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_attendance_entries_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_attendance_entries_sitting_sequence_sequence_id",
                        column: x => x.sequence_id,
                        principalTable: "sitting_sequences",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "sequence_presences",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    attendance_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sequence_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    minutes_present = table.Column<int>(type: "INTEGER", nullable: false),
                    arrived_at = table.Column<TimeOnly>(type: "TEXT", nullable: true),
                    left_at = table.Column<TimeOnly>(type: "TEXT", nullable: true),
                    entries = table.Column<int>(type: "INTEGER", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sequence_presences", x => x.id);
                    table.ForeignKey(
                        name: "fk_sequence_presences_attendances_attendance_id",
                        column: x => x.attendance_id,
                        principalTable: "attendances",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_sequence_presences_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_sequence_presences_sitting_sequences_sequence_id",
                        column: x => x.sequence_id,
                        principalTable: "sitting_sequences",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "contributions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    edition_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    topic_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    sitting_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    source = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    group_name = table.Column<string>(type: "TEXT", nullable: false),
                    note_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    is_dictated = table.Column<bool>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    showing = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    sheet_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    given_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    set_aside_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    set_aside_reason = table.Column<string>(type: "TEXT", nullable: false),
                    withdrawn_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contributions", x => x.id);
                    table.ForeignKey(
                        name: "fk_contributions_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_contributions_editions_edition_id",
                        column: x => x.edition_id,
                        principalTable: "editions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_contributions_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_contributions_sitting_sitting_id",
                        column: x => x.sitting_id,
                        principalTable: "sittings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_contributions_stored_documents_sheet_id",
                        column: x => x.sheet_id,
                        principalTable: "stored_documents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_contributions_table_note_note_id",
                        column: x => x.note_id,
                        principalTable: "table_notes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_contributions_topic_topic_id",
                        column: x => x.topic_id,
                        principalTable: "topics",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "table_note_photos",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    note_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    document_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_table_note_photos", x => x.id);
                    table.ForeignKey(
                        name: "fk_table_note_photos_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_table_note_photos_stored_documents_document_id",
                        column: x => x.document_id,
                        principalTable: "stored_documents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_table_note_photos_table_notes_note_id",
                        column: x => x.note_id,
                        principalTable: "table_notes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "seat_changes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    order = table.Column<int>(type: "INTEGER", nullable: false),
                    round = table.Column<int>(type: "INTEGER", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    other_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    from_table = table.Column<int>(type: "INTEGER", nullable: false),
                    to_table = table.Column<int>(type: "INTEGER", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_seat_changes", x => x.id);
                    table.ForeignKey(
                        name: "fk_seat_changes_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_seat_changes_table_plans_plan_id",
                        column: x => x.plan_id,
                        principalTable: "table_plans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "table_seats",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    round = table.Column<int>(type: "INTEGER", nullable: false),
                    table = table.Column<int>(type: "INTEGER", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    capacity = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    is_host = table.Column<bool>(type: "INTEGER", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_table_seats", x => x.id);
                    table.ForeignKey(
                        name: "fk_table_seats_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_table_seats_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_table_seats_table_plans_plan_id",
                        column: x => x.plan_id,
                        principalTable: "table_plans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "table_topics",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    setup_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    order = table.Column<int>(type: "INTEGER", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    places = table.Column<int>(type: "INTEGER", nullable: true),
                    group_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_table_topics", x => x.id);
                    table.ForeignKey(
                        name: "fk_table_topics_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_table_topics_table_setups_setup_id",
                        column: x => x.setup_id,
                        principalTable: "table_setups",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_table_topics_working_group_group_id",
                        column: x => x.group_id,
                        principalTable: "working_groups",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "called_people",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    draw_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    volunteer_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    replacement_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    rank = table.Column<int>(type: "INTEGER", nullable: false),
                    mandate_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    mends = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_called_people", x => x.id);
                    table.ForeignKey(
                        name: "fk_called_people_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_called_people_mandates_mandate_id",
                        column: x => x.mandate_id,
                        principalTable: "mandates",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_called_people_panel_draws_draw_id",
                        column: x => x.draw_id,
                        principalTable: "panel_draws",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_called_people_panel_replacements_replacement_id",
                        column: x => x.replacement_id,
                        principalTable: "panel_replacements",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_called_people_volunteers_volunteer_id",
                        column: x => x.volunteer_id,
                        principalTable: "volunteers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "invitation_contacts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    invitation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    channel_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    outcome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    call_back_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    note = table.Column<string>(type: "TEXT", nullable: true),
                    round_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_invitation_contacts", x => x.id);
                    table.ForeignKey(
                        name: "fk_invitation_contacts_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_invitation_contacts_panel_invitations_invitation_id",
                        column: x => x.invitation_id,
                        principalTable: "panel_invitations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "panel_registrations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    edition_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    channel_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    invitation_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    means = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    answers = table.Column<string>(type: "TEXT", nullable: false),
                    search_name = table.Column<string>(type: "TEXT", nullable: false),
                    person_mark = table.Column<string>(type: "TEXT", nullable: true),
                    guardian = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    minor_until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_panel_registrations", x => x.id);
                    table.ForeignKey(
                        name: "fk_panel_registrations_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_panel_registrations_panel_invitations_invitation_id",
                        column: x => x.invitation_id,
                        principalTable: "panel_invitations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_panel_registrations_recruitment_channels_channel_id",
                        column: x => x.channel_id,
                        principalTable: "recruitment_channels",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "visit_stops",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    round_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    invitation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    order = table.Column<int>(type: "INTEGER", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_visit_stops", x => x.id);
                    table.ForeignKey(
                        name: "fk_visit_stops_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_visit_stops_panel_invitations_invitation_id",
                        column: x => x.invitation_id,
                        principalTable: "panel_invitations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_visit_stops_visit_rounds_round_id",
                        column: x => x.round_id,
                        principalTable: "visit_rounds",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ballot_codes",
                columns: table => new
                {
                    code_hash = table.Column<string>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ballot_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    college_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ballot_codes", x => x.code_hash);
                    table.ForeignKey(
                        name: "fk_ballot_codes_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_ballot_codes_ballot_colleges_college_id",
                        column: x => x.college_id,
                        principalTable: "ballot_colleges",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ballot_papers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ballot_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    college_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    marks = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ballot_papers", x => x.id);
                    table.ForeignKey(
                        name: "fk_ballot_papers_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_ballot_papers_ballot_colleges_college_id",
                        column: x => x.college_id,
                        principalTable: "ballot_colleges",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ballot_slips",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ballot_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    college_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    cipher = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ballot_slips", x => x.id);
                    table.ForeignKey(
                        name: "fk_ballot_slips_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_ballot_slips_ballot_colleges_college_id",
                        column: x => x.college_id,
                        principalTable: "ballot_colleges",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "lesson_replies",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    adjustment_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    edition_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_taken = table.Column<bool>(type: "INTEGER", nullable: false),
                    words = table.Column<string>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_lesson_replies", x => x.id);
                    table.ForeignKey(
                        name: "fk_lesson_replies_adjustments_adjustment_id",
                        column: x => x.adjustment_id,
                        principalTable: "adjustments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_lesson_replies_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_lesson_replies_editions_edition_id",
                        column: x => x.edition_id,
                        principalTable: "editions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "amendments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    proposal_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    base_version = table.Column<int>(type: "INTEGER", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    author = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    group_name = table.Column<string>(type: "TEXT", nullable: false),
                    filed_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    outcome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    decision_reason = table.Column<string>(type: "TEXT", nullable: false),
                    decided_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    decided_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    result_version = table.Column<int>(type: "INTEGER", nullable: true),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_amendments", x => x.id);
                    table.ForeignKey(
                        name: "fk_amendments_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_amendments_proposal_proposal_id",
                        column: x => x.proposal_id,
                        principalTable: "proposals",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "answering_offices",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    proposal_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_answering_offices", x => x.id);
                    table.ForeignKey(
                        name: "fk_answering_offices_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_answering_offices_offices_office_id",
                        column: x => x.office_id,
                        principalTable: "offices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_answering_offices_proposals_proposal_id",
                        column: x => x.proposal_id,
                        principalTable: "proposals",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "commitments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    proposal_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    order = table.Column<int>(type: "INTEGER", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    office_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    district = table.Column<string>(type: "TEXT", nullable: false),
                    steering_body_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    stopped_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    stop_reason = table.Column<string>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_commitments", x => x.id);
                    table.ForeignKey(
                        name: "fk_commitments_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_commitments_office_office_id",
                        column: x => x.office_id,
                        principalTable: "offices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_commitments_outside_body_steering_body_id",
                        column: x => x.steering_body_id,
                        principalTable: "outside_bodies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_commitments_proposal_proposal_id",
                        column: x => x.proposal_id,
                        principalTable: "proposals",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "deadline_extensions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    proposal_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    duty = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    old_due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    new_due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_deadline_extensions", x => x.id);
                    table.ForeignKey(
                        name: "fk_deadline_extensions_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_deadline_extensions_proposals_proposal_id",
                        column: x => x.proposal_id,
                        principalTable: "proposals",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "distinction_proposals",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    distinction_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    proposal_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_distinction_proposals", x => x.id);
                    table.ForeignKey(
                        name: "fk_distinction_proposals_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_distinction_proposals_distinctions_distinction_id",
                        column: x => x.distinction_id,
                        principalTable: "distinctions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_distinction_proposals_proposals_proposal_id",
                        column: x => x.proposal_id,
                        principalTable: "proposals",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "duty_reminders",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    proposal_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    duty = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    days = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_duty_reminders", x => x.id);
                    table.ForeignKey(
                        name: "fk_duty_reminders_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_duty_reminders_office_office_id",
                        column: x => x.office_id,
                        principalTable: "offices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_duty_reminders_proposals_proposal_id",
                        column: x => x.proposal_id,
                        principalTable: "proposals",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "minority_opinions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    proposal_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ballot_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    voices = table.Column<int>(type: "INTEGER", nullable: false),
                    is_of_member = table.Column<bool>(type: "INTEGER", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    by = table.Column<Guid>(type: "TEXT", nullable: true),
                    given_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    withdrawn_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_minority_opinions", x => x.id);
                    table.ForeignKey(
                        name: "fk_minority_opinions_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_minority_opinions_ballots_ballot_id",
                        column: x => x.ballot_id,
                        principalTable: "ballots",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_minority_opinions_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_minority_opinions_proposal_proposal_id",
                        column: x => x.proposal_id,
                        principalTable: "proposals",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "official_responses",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    proposal_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    order = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    summary = table.Column<string>(type: "TEXT", nullable: false),
                    reasons = table.Column<string>(type: "TEXT", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    passed_to = table.Column<string>(type: "TEXT", nullable: false),
                    budget = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    budget_name = table.Column<string>(type: "TEXT", nullable: false),
                    amount = table.Column<long>(type: "INTEGER", nullable: false),
                    change_reason = table.Column<string>(type: "TEXT", nullable: false),
                    answered_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_official_responses", x => x.id);
                    table.ForeignKey(
                        name: "fk_official_responses_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_official_responses_proposal_proposal_id",
                        column: x => x.proposal_id,
                        principalTable: "proposals",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "opinion_requests",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    proposal_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    order = table.Column<int>(type: "INTEGER", nullable: false),
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    question = table.Column<string>(type: "TEXT", nullable: false),
                    asked_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    link_number = table.Column<int>(type: "INTEGER", nullable: false),
                    link_until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    withdrawn_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    withdraw_reason = table.Column<string>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_opinion_requests", x => x.id);
                    table.ForeignKey(
                        name: "fk_opinion_requests_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_opinion_requests_office_office_id",
                        column: x => x.office_id,
                        principalTable: "offices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_opinion_requests_proposal_proposal_id",
                        column: x => x.proposal_id,
                        principalTable: "proposals",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "outside_seats",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    edition_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    proposal_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    topic = table.Column<string>(type: "TEXT", nullable: false),
                    asked_by = table.Column<string>(type: "TEXT", nullable: false),
                    starts_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ends_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    travel = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    end_reason = table.Column<string>(type: "TEXT", nullable: false),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outside_seats", x => x.id);
                    table.ForeignKey(
                        name: "fk_outside_seats_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_outside_seats_editions_edition_id",
                        column: x => x.edition_id,
                        principalTable: "editions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_outside_seats_outside_bodies_body_id",
                        column: x => x.body_id,
                        principalTable: "outside_bodies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_outside_seats_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_outside_seats_proposals_proposal_id",
                        column: x => x.proposal_id,
                        principalTable: "proposals",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "proposal_deliberations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    proposal_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    deliberation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proposal_deliberations", x => x.id);
                    table.ForeignKey(
                        name: "fk_proposal_deliberations_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_proposal_deliberations_deliberations_deliberation_id",
                        column: x => x.deliberation_id,
                        principalTable: "deliberations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_proposal_deliberations_proposal_proposal_id",
                        column: x => x.proposal_id,
                        principalTable: "proposals",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "proposal_followers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    proposal_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    language = table.Column<string>(type: "TEXT", nullable: false),
                    asked_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    asked_again_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    confirmed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    told_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    told_up_to = table.Column<DateTime>(type: "TEXT", nullable: true),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proposal_followers", x => x.id);
                    table.ForeignKey(
                        name: "fk_proposal_followers_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_proposal_followers_proposal_proposal_id",
                        column: x => x.proposal_id,
                        principalTable: "proposals",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "proposal_versions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    proposal_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    author = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    amendment = table.Column<int>(type: "INTEGER", nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    written_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proposal_versions", x => x.id);
                    table.ForeignKey(
                        name: "fk_proposal_versions_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_proposal_versions_proposals_proposal_id",
                        column: x => x.proposal_id,
                        principalTable: "proposals",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "words_redactions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    proposal_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version_number = table.Column<int>(type: "INTEGER", nullable: false),
                    order = table.Column<int>(type: "INTEGER", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    version_reason = table.Column<string>(type: "TEXT", nullable: false),
                    passages = table.Column<string>(type: "TEXT", nullable: false),
                    ground = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_words_redactions", x => x.id);
                    table.ForeignKey(
                        name: "fk_words_redactions_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_words_redactions_proposals_proposal_id",
                        column: x => x.proposal_id,
                        principalTable: "proposals",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "words_take_downs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    proposal_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version_number = table.Column<int>(type: "INTEGER", nullable: true),
                    amendment_number = table.Column<int>(type: "INTEGER", nullable: true),
                    ground = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_words_take_downs", x => x.id);
                    table.ForeignKey(
                        name: "fk_words_take_downs_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_words_take_downs_proposal_proposal_id",
                        column: x => x.proposal_id,
                        principalTable: "proposals",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "payment_batch_items",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    line_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    settlement_line_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    standing_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_payment_batch_items", x => x.id);
                    table.ForeignKey(
                        name: "fk_payment_batch_items_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_payment_batch_items_payment_batch_lines_line_id",
                        column: x => x.line_id,
                        principalTable: "payment_batch_lines",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_payment_batch_items_settlement_line_settlement_line_id",
                        column: x => x.settlement_line_id,
                        principalTable: "settlement_lines",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "contribution_uses",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    proposal_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    contribution_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contribution_uses", x => x.id);
                    table.ForeignKey(
                        name: "fk_contribution_uses_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_contribution_uses_contributions_contribution_id",
                        column: x => x.contribution_id,
                        principalTable: "contributions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_contribution_uses_proposal_proposal_id",
                        column: x => x.proposal_id,
                        principalTable: "proposals",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "seat_calls",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    called_person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    outcome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_seat_calls", x => x.id);
                    table.ForeignKey(
                        name: "fk_seat_calls_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_seat_calls_called_people_called_person_id",
                        column: x => x.called_person_id,
                        principalTable: "called_people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "minor_authorisations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    registration_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    guardian_name = table.Column<string>(type: "TEXT", nullable: false),
                    guardian_phone = table.Column<string>(type: "TEXT", nullable: true),
                    guardian_email = table.Column<string>(type: "TEXT", nullable: true),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    token_hash = table.Column<string>(type: "TEXT", nullable: true),
                    link_made_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_minor_authorisations", x => x.id);
                    table.ForeignKey(
                        name: "fk_minor_authorisations_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_minor_authorisations_panel_registration_registration_id",
                        column: x => x.registration_id,
                        principalTable: "panel_registrations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_minor_authorisations_person_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "registration_changes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    registration_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    means = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: true),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    guardian = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    signed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_registration_changes", x => x.id);
                    table.ForeignKey(
                        name: "fk_registration_changes_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_registration_changes_panel_registrations_registration_id",
                        column: x => x.registration_id,
                        principalTable: "panel_registrations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "commission_opinions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    commitment_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sitting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    order = table.Column<int>(type: "INTEGER", nullable: false),
                    college = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    verdict = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_commission_opinions", x => x.id);
                    table.ForeignKey(
                        name: "fk_commission_opinions_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_commission_opinions_commitments_commitment_id",
                        column: x => x.commitment_id,
                        principalTable: "commitments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_commission_opinions_sitting_sitting_id",
                        column: x => x.sitting_id,
                        principalTable: "sittings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "commitment_figures",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    commitment_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    amount = table.Column<long>(type: "INTEGER", nullable: false),
                    reference = table.Column<string>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_commitment_figures", x => x.id);
                    table.ForeignKey(
                        name: "fk_commitment_figures_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_commitment_figures_commitments_commitment_id",
                        column: x => x.commitment_id,
                        principalTable: "commitments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "commitment_sittings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    commitment_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sitting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_commitment_sittings", x => x.id);
                    table.ForeignKey(
                        name: "fk_commitment_sittings_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_commitment_sittings_commitments_commitment_id",
                        column: x => x.commitment_id,
                        principalTable: "commitments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_commitment_sittings_sitting_sitting_id",
                        column: x => x.sitting_id,
                        principalTable: "sittings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "milestones",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    commitment_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    order = table.Column<int>(type: "INTEGER", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    done_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_milestones", x => x.id);
                    table.ForeignKey(
                        name: "fk_milestones_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_milestones_commitments_commitment_id",
                        column: x => x.commitment_id,
                        principalTable: "commitments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "progress_notes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    commitment_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    evidence = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    reference = table.Column<string>(type: "TEXT", nullable: false),
                    document_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    picture_text = table.Column<string>(type: "TEXT", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_progress_notes", x => x.id);
                    table.ForeignKey(
                        name: "fk_progress_notes_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_progress_notes_commitments_commitment_id",
                        column: x => x.commitment_id,
                        principalTable: "commitments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_progress_notes_stored_documents_document_id",
                        column: x => x.document_id,
                        principalTable: "stored_documents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "minority_opinion_take_downs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    opinion_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ground = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_minority_opinion_take_downs", x => x.id);
                    table.ForeignKey(
                        name: "fk_minority_opinion_take_downs_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_minority_opinion_take_downs_minority_opinions_opinion_id",
                        column: x => x.opinion_id,
                        principalTable: "minority_opinions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "official_response_offices",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    response_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    part = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_official_response_offices", x => x.id);
                    table.ForeignKey(
                        name: "fk_official_response_offices_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_official_response_offices_office_office_id",
                        column: x => x.office_id,
                        principalTable: "offices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_official_response_offices_official_responses_response_id",
                        column: x => x.response_id,
                        principalTable: "official_responses",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "official_response_signatures",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    response_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    signed_by = table.Column<string>(type: "TEXT", nullable: false),
                    signed_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    document_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_official_response_signatures", x => x.id);
                    table.ForeignKey(
                        name: "fk_official_response_signatures_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_official_response_signatures_official_responses_response_id",
                        column: x => x.response_id,
                        principalTable: "official_responses",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_official_response_signatures_stored_documents_document_id",
                        column: x => x.document_id,
                        principalTable: "stored_documents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "official_response_take_downs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    response_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ground = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_official_response_take_downs", x => x.id);
                    table.ForeignKey(
                        name: "fk_official_response_take_downs_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_official_response_take_downs_official_responses_response_id",
                        column: x => x.response_id,
                        principalTable: "official_responses",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "opinion_reminders",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    request_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    days = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_opinion_reminders", x => x.id);
                    table.ForeignKey(
                        name: "fk_opinion_reminders_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_opinion_reminders_opinion_requests_request_id",
                        column: x => x.request_id,
                        principalTable: "opinion_requests",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "technical_opinions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    request_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    order = table.Column<int>(type: "INTEGER", nullable: false),
                    legal = table.Column<string>(type: "TEXT", nullable: false),
                    cost = table.Column<string>(type: "TEXT", nullable: false),
                    delay = table.Column<string>(type: "TEXT", nullable: false),
                    competence = table.Column<string>(type: "TEXT", nullable: false),
                    minutes = table.Column<int>(type: "INTEGER", nullable: true),
                    given_by = table.Column<string>(type: "TEXT", nullable: false),
                    change_reason = table.Column<string>(type: "TEXT", nullable: false),
                    given_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    way = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    document_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: true),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_technical_opinions", x => x.id);
                    table.ForeignKey(
                        name: "fk_technical_opinions_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_technical_opinions_opinion_requests_request_id",
                        column: x => x.request_id,
                        principalTable: "opinion_requests",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_technical_opinions_stored_documents_document_id",
                        column: x => x.document_id,
                        principalTable: "stored_documents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "outside_seat_consents",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    seat_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_given = table.Column<bool>(type: "INTEGER", nullable: false),
                    way = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: true),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outside_seat_consents", x => x.id);
                    table.ForeignKey(
                        name: "fk_outside_seat_consents_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_outside_seat_consents_outside_seats_seat_id",
                        column: x => x.seat_id,
                        principalTable: "outside_seats",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_outside_seat_consents_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "outside_seat_reports",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    seat_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    words = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    readership = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    way = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: true),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outside_seat_reports", x => x.id);
                    table.ForeignKey(
                        name: "fk_outside_seat_reports_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_outside_seat_reports_outside_seats_seat_id",
                        column: x => x.seat_id,
                        principalTable: "outside_seats",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_outside_seat_reports_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "guardian_steps",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    authorisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    signed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    signed_as = table.Column<string>(type: "TEXT", nullable: true),
                    document_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    by = table.Column<Guid>(type: "TEXT", nullable: true),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_guardian_steps", x => x.id);
                    table.ForeignKey(
                        name: "fk_guardian_steps_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_guardian_steps_minor_authorisations_authorisation_id",
                        column: x => x.authorisation_id,
                        principalTable: "minor_authorisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_guardian_steps_stored_documents_document_id",
                        column: x => x.document_id,
                        principalTable: "stored_documents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "milestone_moves",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    milestone_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    old_due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    new_due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_milestone_moves", x => x.id);
                    table.ForeignKey(
                        name: "fk_milestone_moves_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_milestone_moves_milestones_milestone_id",
                        column: x => x.milestone_id,
                        principalTable: "milestones",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "technical_opinion_take_downs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    opinion_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ground = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_technical_opinion_take_downs", x => x.id);
                    table.ForeignKey(
                        name: "fk_technical_opinion_take_downs_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_technical_opinion_take_downs_technical_opinions_opinion_id",
                        column: x => x.opinion_id,
                        principalTable: "technical_opinions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_accessibility_audits_authority_id_on_auditor",
                table: "accessibility_audits",
                columns: new[] { "authority_id", "on", "auditor" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_adjustments_authority_id",
                table: "adjustments",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_adjustments_edition_id",
                table: "adjustments",
                column: "edition_id");

            migrationBuilder.CreateIndex(
                name: "ix_adjustments_evaluation_id",
                table: "adjustments",
                column: "evaluation_id");

            migrationBuilder.CreateIndex(
                name: "ix_adjustments_sitting_id",
                table: "adjustments",
                column: "sitting_id");

            migrationBuilder.CreateIndex(
                name: "ix_agenda_items_authority_id",
                table: "agenda_items",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_agenda_items_sitting_document_id",
                table: "agenda_items",
                column: "sitting_document_id");

            migrationBuilder.CreateIndex(
                name: "ix_agenda_items_sitting_id_order",
                table: "agenda_items",
                columns: new[] { "sitting_id", "order" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_allowance_appeals_authority_id",
                table: "allowance_appeals",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_allowance_appeals_claim_id",
                table: "allowance_appeals",
                column: "claim_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_allowance_appeals_decision_id",
                table: "allowance_appeals",
                column: "decision_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_allowance_appeals_person_id",
                table: "allowance_appeals",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_allowance_notices_authority_id_done_at",
                table: "allowance_notices",
                columns: new[] { "authority_id", "done_at" });

            migrationBuilder.CreateIndex(
                name: "ix_allowance_notices_person_id",
                table: "allowance_notices",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_allowance_notices_subject_id_person_id_kind",
                table: "allowance_notices",
                columns: new[] { "subject_id", "person_id", "kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_allowance_requests_authority_id",
                table: "allowance_requests",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_allowance_requests_person_id",
                table: "allowance_requests",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_allowance_requests_scheme_id",
                table: "allowance_requests",
                column: "scheme_id");

            migrationBuilder.CreateIndex(
                name: "ix_allowance_schemes_authority_id",
                table: "allowance_schemes",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_allowance_schemes_council_act_id",
                table: "allowance_schemes",
                column: "council_act_id");

            migrationBuilder.CreateIndex(
                name: "ix_allowance_schemes_edition_id",
                table: "allowance_schemes",
                column: "edition_id");

            migrationBuilder.CreateIndex(
                name: "ix_amendments_authority_id",
                table: "amendments",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_amendments_proposal_id_number",
                table: "amendments",
                columns: new[] { "proposal_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_answering_offices_authority_id",
                table: "answering_offices",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_answering_offices_office_id",
                table: "answering_offices",
                column: "office_id");

            migrationBuilder.CreateIndex(
                name: "ix_answering_offices_proposal_id_office_id",
                table: "answering_offices",
                columns: new[] { "proposal_id", "office_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_assemblies_authority_id_slug",
                table: "assemblies",
                columns: new[] { "authority_id", "slug" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_assembly_news_authority_id",
                table: "assembly_news",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_assembly_news_edition_id",
                table: "assembly_news",
                column: "edition_id");

            migrationBuilder.CreateIndex(
                name: "ix_assembly_news_tellings_authority_id",
                table: "assembly_news_tellings",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_assembly_news_tellings_news_id_person_id",
                table: "assembly_news_tellings",
                columns: new[] { "news_id", "person_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_assembly_news_tellings_person_id",
                table: "assembly_news_tellings",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_association_handover_lines_authority_id",
                table: "association_handover_lines",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_association_handover_lines_handover_id",
                table: "association_handover_lines",
                column: "handover_id");

            migrationBuilder.CreateIndex(
                name: "ix_association_handover_lines_person_id",
                table: "association_handover_lines",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_association_handovers_authority_id",
                table: "association_handovers",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_association_handovers_body_id_number",
                table: "association_handovers",
                columns: new[] { "body_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_attendance_entries_attendance_id_order",
                table: "attendance_entries",
                columns: new[] { "attendance_id", "order" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_attendance_entries_authority_id",
                table: "attendance_entries",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_attendance_entries_device_id",
                table: "attendance_entries",
                column: "device_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_attendance_entries_sequence_id",
                table: "attendance_entries",
                column: "sequence_id");

            migrationBuilder.CreateIndex(
                name: "ix_attendances_authority_id",
                table: "attendances",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_attendances_person_id",
                table: "attendances",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_attendances_sitting_id_person_id",
                table: "attendances",
                columns: new[] { "sitting_id", "person_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_authority_id_at",
                table: "audit_entries",
                columns: new[] { "authority_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_subject_id",
                table: "audit_entries",
                column: "subject_id");

            migrationBuilder.CreateIndex(
                name: "ix_authorities_slug",
                table: "authorities",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_ballot_codes_authority_id",
                table: "ballot_codes",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_ballot_codes_ballot_id",
                table: "ballot_codes",
                column: "ballot_id");

            migrationBuilder.CreateIndex(
                name: "ix_ballot_codes_college_id",
                table: "ballot_codes",
                column: "college_id");

            migrationBuilder.CreateIndex(
                name: "ix_ballot_colleges_authority_id",
                table: "ballot_colleges",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_ballot_colleges_ballot_id_body",
                table: "ballot_colleges",
                columns: new[] { "ballot_id", "body" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_ballot_options_authority_id",
                table: "ballot_options",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_ballot_options_ballot_id_order",
                table: "ballot_options",
                columns: new[] { "ballot_id", "order" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_ballot_papers_authority_id",
                table: "ballot_papers",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_ballot_papers_ballot_id",
                table: "ballot_papers",
                column: "ballot_id");

            migrationBuilder.CreateIndex(
                name: "ix_ballot_papers_college_id",
                table: "ballot_papers",
                column: "college_id");

            migrationBuilder.CreateIndex(
                name: "ix_ballot_readings_authority_id",
                table: "ballot_readings",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_ballot_readings_ballot_id_order",
                table: "ballot_readings",
                columns: new[] { "ballot_id", "order" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_ballot_slips_authority_id",
                table: "ballot_slips",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_ballot_slips_ballot_id",
                table: "ballot_slips",
                column: "ballot_id");

            migrationBuilder.CreateIndex(
                name: "ix_ballot_slips_college_id",
                table: "ballot_slips",
                column: "college_id");

            migrationBuilder.CreateIndex(
                name: "ix_ballot_steps_authority_id",
                table: "ballot_steps",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_ballot_steps_ballot_id_status",
                table: "ballot_steps",
                columns: new[] { "ballot_id", "status" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_ballots_authority_id",
                table: "ballots",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_ballots_edition_id",
                table: "ballots",
                column: "edition_id");

            migrationBuilder.CreateIndex(
                name: "ix_ballots_sitting_id",
                table: "ballots",
                column: "sitting_id");

            migrationBuilder.CreateIndex(
                name: "ix_ballots_subject_id",
                table: "ballots",
                column: "subject_id");

            migrationBuilder.CreateIndex(
                name: "ix_bank_accounts_authority_id",
                table: "bank_accounts",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_bank_accounts_person_id",
                table: "bank_accounts",
                column: "person_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_benefit_grants_authority_id",
                table: "benefit_grants",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_benefit_grants_edition_id_given_on",
                table: "benefit_grants",
                columns: new[] { "edition_id", "given_on" });

            migrationBuilder.CreateIndex(
                name: "ix_benefit_grants_lot_id",
                table: "benefit_grants",
                column: "lot_id");

            migrationBuilder.CreateIndex(
                name: "ix_benefit_grants_person_id",
                table: "benefit_grants",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_benefit_grants_sitting_id",
                table: "benefit_grants",
                column: "sitting_id");

            migrationBuilder.CreateIndex(
                name: "ix_benefit_grants_standing_key",
                table: "benefit_grants",
                column: "standing_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_benefit_lots_authority_id",
                table: "benefit_lots",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_benefit_lots_edition_id_kind_name_received_on",
                table: "benefit_lots",
                columns: new[] { "edition_id", "kind", "name", "received_on" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_body_efforts_authority_id_name_order",
                table: "body_efforts",
                columns: new[] { "authority_id", "name", "order" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_booklet_freezes_authority_id",
                table: "booklet_freezes",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_booklet_freezes_booklet_id_order",
                table: "booklet_freezes",
                columns: new[] { "booklet_id", "order" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_booklets_authority_id_key",
                table: "booklets",
                columns: new[] { "authority_id", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_booklets_edition_id",
                table: "booklets",
                column: "edition_id");

            migrationBuilder.CreateIndex(
                name: "ix_budget_lines_authority_id",
                table: "budget_lines",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_budget_lines_edition_id_kind",
                table: "budget_lines",
                columns: new[] { "edition_id", "kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_budget_movements_authority_id",
                table: "budget_movements",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_budget_movements_line_id_order",
                table: "budget_movements",
                columns: new[] { "line_id", "order" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_budget_movements_line_id_stage_reference_day_amount",
                table: "budget_movements",
                columns: new[] { "line_id", "stage", "reference", "day", "amount" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_calendar_feeds_authority_id",
                table: "calendar_feeds",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_calendar_feeds_person_id",
                table: "calendar_feeds",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_calendar_feeds_token_hash",
                table: "calendar_feeds",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_called_people_authority_id",
                table: "called_people",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_called_people_draw_id_volunteer_id",
                table: "called_people",
                columns: new[] { "draw_id", "volunteer_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_called_people_mandate_id",
                table: "called_people",
                column: "mandate_id");

            migrationBuilder.CreateIndex(
                name: "ix_called_people_replacement_id",
                table: "called_people",
                column: "replacement_id");

            migrationBuilder.CreateIndex(
                name: "ix_called_people_volunteer_id",
                table: "called_people",
                column: "volunteer_id");

            migrationBuilder.CreateIndex(
                name: "ix_certificate_batches_authority_id_open_key",
                table: "certificate_batches",
                columns: new[] { "authority_id", "open_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_certificate_batches_sitting_id",
                table: "certificate_batches",
                column: "sitting_id");

            migrationBuilder.CreateIndex(
                name: "ix_certificate_settings_authority_id",
                table: "certificate_settings",
                column: "authority_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_certificates_attendance_id",
                table: "certificates",
                column: "attendance_id");

            migrationBuilder.CreateIndex(
                name: "ix_certificates_authority_id_standing_key",
                table: "certificates",
                columns: new[] { "authority_id", "standing_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_certificates_authority_id_year_sequence",
                table: "certificates",
                columns: new[] { "authority_id", "year", "sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_certificates_code",
                table: "certificates",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_certificates_edition_id",
                table: "certificates",
                column: "edition_id");

            migrationBuilder.CreateIndex(
                name: "ix_certificates_person_id",
                table: "certificates",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_certificates_sitting_id",
                table: "certificates",
                column: "sitting_id");

            migrationBuilder.CreateIndex(
                name: "ix_charter_acceptances_authority_id",
                table: "charter_acceptances",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_charter_acceptances_edition_id",
                table: "charter_acceptances",
                column: "edition_id");

            migrationBuilder.CreateIndex(
                name: "ix_charter_acceptances_person_id_edition_id_wording",
                table: "charter_acceptances",
                columns: new[] { "person_id", "edition_id", "wording" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_commission_guests_authority_id",
                table: "commission_guests",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_commission_guests_body_id",
                table: "commission_guests",
                column: "body_id");

            migrationBuilder.CreateIndex(
                name: "ix_commission_guests_sitting_id_body_id",
                table: "commission_guests",
                columns: new[] { "sitting_id", "body_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_commission_offices_authority_id",
                table: "commission_offices",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_commission_offices_edition_id_office_id",
                table: "commission_offices",
                columns: new[] { "edition_id", "office_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_commission_offices_office_id",
                table: "commission_offices",
                column: "office_id");

            migrationBuilder.CreateIndex(
                name: "ix_commission_opinions_authority_id",
                table: "commission_opinions",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_commission_opinions_commitment_id_sitting_id_college_order",
                table: "commission_opinions",
                columns: new[] { "commitment_id", "sitting_id", "college", "order" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_commission_opinions_sitting_id",
                table: "commission_opinions",
                column: "sitting_id");

            migrationBuilder.CreateIndex(
                name: "ix_commitment_figures_authority_id",
                table: "commitment_figures",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_commitment_figures_commitment_id_kind",
                table: "commitment_figures",
                columns: new[] { "commitment_id", "kind" });

            migrationBuilder.CreateIndex(
                name: "ix_commitment_sittings_authority_id",
                table: "commitment_sittings",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_commitment_sittings_commitment_id_sitting_id",
                table: "commitment_sittings",
                columns: new[] { "commitment_id", "sitting_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_commitment_sittings_sitting_id",
                table: "commitment_sittings",
                column: "sitting_id");

            migrationBuilder.CreateIndex(
                name: "ix_commitments_authority_id",
                table: "commitments",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_commitments_office_id",
                table: "commitments",
                column: "office_id");

            migrationBuilder.CreateIndex(
                name: "ix_commitments_proposal_id_order",
                table: "commitments",
                columns: new[] { "proposal_id", "order" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_commitments_steering_body_id",
                table: "commitments",
                column: "steering_body_id");

            migrationBuilder.CreateIndex(
                name: "ix_competence_statements_authority_id",
                table: "competence_statements",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_competence_statements_topic_id_order",
                table: "competence_statements",
                columns: new[] { "topic_id", "order" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_confidants_authority_id",
                table: "confidants",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_confidants_edition_id_user_id",
                table: "confidants",
                columns: new[] { "edition_id", "user_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_confided_testimonies_authority_id",
                table: "confided_testimonies",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_confided_testimonies_edition_id",
                table: "confided_testimonies",
                column: "edition_id");

            migrationBuilder.CreateIndex(
                name: "ix_confided_testimonies_facilitator_id",
                table: "confided_testimonies",
                column: "facilitator_id");

            migrationBuilder.CreateIndex(
                name: "ix_confided_testimonies_topic_id",
                table: "confided_testimonies",
                column: "topic_id");

            migrationBuilder.CreateIndex(
                name: "ix_confided_testimonies_word_hash",
                table: "confided_testimonies",
                column: "word_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_consents_authority_id",
                table: "consents",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_consents_person_id",
                table: "consents",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_contact_wishes_authority_id",
                table: "contact_wishes",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_contribution_uses_authority_id",
                table: "contribution_uses",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_contribution_uses_contribution_id",
                table: "contribution_uses",
                column: "contribution_id");

            migrationBuilder.CreateIndex(
                name: "ix_contribution_uses_proposal_id_contribution_id",
                table: "contribution_uses",
                columns: new[] { "proposal_id", "contribution_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_contributions_authority_id",
                table: "contributions",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_contributions_edition_id_topic_id",
                table: "contributions",
                columns: new[] { "edition_id", "topic_id" });

            migrationBuilder.CreateIndex(
                name: "ix_contributions_note_id",
                table: "contributions",
                column: "note_id");

            migrationBuilder.CreateIndex(
                name: "ix_contributions_person_id",
                table: "contributions",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_contributions_sheet_id",
                table: "contributions",
                column: "sheet_id");

            migrationBuilder.CreateIndex(
                name: "ix_contributions_sitting_id",
                table: "contributions",
                column: "sitting_id");

            migrationBuilder.CreateIndex(
                name: "ix_contributions_topic_id",
                table: "contributions",
                column: "topic_id");

            migrationBuilder.CreateIndex(
                name: "ix_convocations_authority_id",
                table: "convocations",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_convocations_person_id",
                table: "convocations",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_convocations_sitting_id_person_id",
                table: "convocations",
                columns: new[] { "sitting_id", "person_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_council_act_states_authority_id",
                table: "council_act_states",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_council_act_states_council_act_id_order",
                table: "council_act_states",
                columns: new[] { "council_act_id", "order" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_council_acts_authority_id",
                table: "council_acts",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_council_acts_document_id",
                table: "council_acts",
                column: "document_id");

            migrationBuilder.CreateIndex(
                name: "ix_deadline_extensions_authority_id",
                table: "deadline_extensions",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_deadline_extensions_proposal_id_duty_old_due_on",
                table: "deadline_extensions",
                columns: new[] { "proposal_id", "duty", "old_due_on" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_delay_changes_authority_id",
                table: "delay_changes",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_delay_changes_edition_id_on_new_acknowledgement_new_answer",
                table: "delay_changes",
                columns: new[] { "edition_id", "on", "new_acknowledgement", "new_answer" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_delegation_holders_authority_id",
                table: "delegation_holders",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_delegation_holders_office_id_starts_on",
                table: "delegation_holders",
                columns: new[] { "office_id", "starts_on" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_deliberations_authority_id_number",
                table: "deliberations",
                columns: new[] { "authority_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_directory_views_authority_id",
                table: "directory_views",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_directory_views_user_id_name",
                table: "directory_views",
                columns: new[] { "user_id", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_distinction_authors_authority_id",
                table: "distinction_authors",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_distinction_authors_distinction_id_person_id",
                table: "distinction_authors",
                columns: new[] { "distinction_id", "person_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_distinction_authors_person_id",
                table: "distinction_authors",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_distinction_documents_authority_id",
                table: "distinction_documents",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_distinction_documents_distinction_id",
                table: "distinction_documents",
                column: "distinction_id");

            migrationBuilder.CreateIndex(
                name: "ix_distinction_documents_document_id",
                table: "distinction_documents",
                column: "document_id");

            migrationBuilder.CreateIndex(
                name: "ix_distinction_proposals_authority_id",
                table: "distinction_proposals",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_distinction_proposals_distinction_id_proposal_id",
                table: "distinction_proposals",
                columns: new[] { "distinction_id", "proposal_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_distinction_proposals_proposal_id",
                table: "distinction_proposals",
                column: "proposal_id");

            migrationBuilder.CreateIndex(
                name: "ix_distinction_steps_authority_id",
                table: "distinction_steps",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_distinction_steps_distinction_id_order",
                table: "distinction_steps",
                columns: new[] { "distinction_id", "order" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_distinction_tellings_authority_id",
                table: "distinction_tellings",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_distinction_tellings_distinction_id_person_id_step",
                table: "distinction_tellings",
                columns: new[] { "distinction_id", "person_id", "step" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_distinction_tellings_person_id",
                table: "distinction_tellings",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_distinctions_authority_id_title",
                table: "distinctions",
                columns: new[] { "authority_id", "title" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_district_maps_authority_id",
                table: "district_maps",
                column: "authority_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_draw_commitments_authority_id",
                table: "draw_commitments",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_draw_commitments_draw_id",
                table: "draw_commitments",
                column: "draw_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_draw_preparations_authority_id",
                table: "draw_preparations",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_draw_preparations_draw_id",
                table: "draw_preparations",
                column: "draw_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_drawn_seats_authority_id",
                table: "drawn_seats",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_drawn_seats_draw_id_volunteer_id",
                table: "drawn_seats",
                columns: new[] { "draw_id", "volunteer_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_drawn_seats_volunteer_id",
                table: "drawn_seats",
                column: "volunteer_id");

            migrationBuilder.CreateIndex(
                name: "ix_duty_reminders_authority_id",
                table: "duty_reminders",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_duty_reminders_office_id",
                table: "duty_reminders",
                column: "office_id");

            migrationBuilder.CreateIndex(
                name: "ix_duty_reminders_proposal_id_duty_office_id_due_on_days",
                table: "duty_reminders",
                columns: new[] { "proposal_id", "duty", "office_id", "due_on", "days" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_earlier_meeting_changes_authority_id",
                table: "earlier_meeting_changes",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_earlier_meeting_changes_meeting_id",
                table: "earlier_meeting_changes",
                column: "meeting_id");

            migrationBuilder.CreateIndex(
                name: "ix_earlier_meetings_authority_id_day",
                table: "earlier_meetings",
                columns: new[] { "authority_id", "day" });

            migrationBuilder.CreateIndex(
                name: "ix_earlier_meetings_edition_id",
                table: "earlier_meetings",
                column: "edition_id");

            migrationBuilder.CreateIndex(
                name: "ix_earlier_meetings_topic_id",
                table: "earlier_meetings",
                column: "topic_id");

            migrationBuilder.CreateIndex(
                name: "ix_edition_changes_authority_id",
                table: "edition_changes",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_edition_changes_edition_id",
                table: "edition_changes",
                column: "edition_id");

            migrationBuilder.CreateIndex(
                name: "ix_editions_assembly_id",
                table: "editions",
                column: "assembly_id");

            migrationBuilder.CreateIndex(
                name: "ix_editions_authority_id",
                table: "editions",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_eligibility_decisions_authority_id",
                table: "eligibility_decisions",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_eligibility_decisions_once",
                table: "eligibility_decisions",
                columns: new[] { "scheme_id", "person_id", "decided_on", "outcome", "basis" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_eligibility_decisions_person_id",
                table: "eligibility_decisions",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_elimination_lists_authority_id",
                table: "elimination_lists",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_elimination_lists_edition_id",
                table: "elimination_lists",
                column: "edition_id");

            migrationBuilder.CreateIndex(
                name: "ix_engagement_call_asks_authority_id",
                table: "engagement_call_asks",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_engagement_call_asks_call_id_person_id",
                table: "engagement_call_asks",
                columns: new[] { "call_id", "person_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_engagement_call_asks_person_id_month_slot",
                table: "engagement_call_asks",
                columns: new[] { "person_id", "month", "slot" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_engagement_call_rules_authority_id",
                table: "engagement_call_rules",
                column: "authority_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_engagement_call_steps_authority_id",
                table: "engagement_call_steps",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_engagement_call_steps_call_id",
                table: "engagement_call_steps",
                column: "call_id");

            migrationBuilder.CreateIndex(
                name: "ix_engagement_call_tellings_authority_id",
                table: "engagement_call_tellings",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_engagement_call_tellings_call_id_person_id_message",
                table: "engagement_call_tellings",
                columns: new[] { "call_id", "person_id", "message" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_engagement_call_tellings_person_id",
                table: "engagement_call_tellings",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_engagement_calls_authority_id",
                table: "engagement_calls",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_engagement_wishes_authority_id",
                table: "engagement_wishes",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_engagement_wishes_person_id",
                table: "engagement_wishes",
                column: "person_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_erasure_requests_authority_id",
                table: "erasure_requests",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_erasure_requests_person_id",
                table: "erasure_requests",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_evaluation_answers_authority_id",
                table: "evaluation_answers",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_evaluation_answers_evaluation_id",
                table: "evaluation_answers",
                column: "evaluation_id");

            migrationBuilder.CreateIndex(
                name: "ix_evaluation_invitees_authority_id",
                table: "evaluation_invitees",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_evaluation_invitees_person_id",
                table: "evaluation_invitees",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_evaluation_remarks_authority_id",
                table: "evaluation_remarks",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_evaluation_remarks_evaluation_id_question_code",
                table: "evaluation_remarks",
                columns: new[] { "evaluation_id", "question_code" });

            migrationBuilder.CreateIndex(
                name: "ix_evaluation_slips_authority_id",
                table: "evaluation_slips",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_evaluation_slips_evaluation_id",
                table: "evaluation_slips",
                column: "evaluation_id");

            migrationBuilder.CreateIndex(
                name: "ix_evaluation_tallies_authority_id",
                table: "evaluation_tallies",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_evaluation_tickets_authority_id",
                table: "evaluation_tickets",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_evaluation_tickets_evaluation_id",
                table: "evaluation_tickets",
                column: "evaluation_id");

            migrationBuilder.CreateIndex(
                name: "ix_evaluations_authority_id_subject_key",
                table: "evaluations",
                columns: new[] { "authority_id", "subject_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_evaluations_edition_id",
                table: "evaluations",
                column: "edition_id");

            migrationBuilder.CreateIndex(
                name: "ix_evaluations_instrument_id",
                table: "evaluations",
                column: "instrument_id");

            migrationBuilder.CreateIndex(
                name: "ix_evaluations_sitting_id",
                table: "evaluations",
                column: "sitting_id");

            migrationBuilder.CreateIndex(
                name: "ix_excluded_people_authority_id_fingerprint_reason",
                table: "excluded_people",
                columns: new[] { "authority_id", "fingerprint", "reason" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_exclusions_authority_id",
                table: "exclusions",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_exclusions_incident_id",
                table: "exclusions",
                column: "incident_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_exclusions_sitting_id",
                table: "exclusions",
                column: "sitting_id");

            migrationBuilder.CreateIndex(
                name: "ix_expense_claims_authority_id_status",
                table: "expense_claims",
                columns: new[] { "authority_id", "status" });

            migrationBuilder.CreateIndex(
                name: "ix_expense_claims_document_id",
                table: "expense_claims",
                column: "document_id");

            migrationBuilder.CreateIndex(
                name: "ix_expense_claims_person_id",
                table: "expense_claims",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_expense_claims_scheme_id",
                table: "expense_claims",
                column: "scheme_id");

            migrationBuilder.CreateIndex(
                name: "ix_expense_claims_sitting_id",
                table: "expense_claims",
                column: "sitting_id");

            migrationBuilder.CreateIndex(
                name: "ix_expense_components_authority_id",
                table: "expense_components",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_expense_components_scheme_id",
                table: "expense_components",
                column: "scheme_id");

            migrationBuilder.CreateIndex(
                name: "ix_fingerprint_keys_authority_id",
                table: "fingerprint_keys",
                column: "authority_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_foreign_results_authority_id_name",
                table: "foreign_results",
                columns: new[] { "authority_id", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_frame_parts_authority_id",
                table: "frame_parts",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_frame_parts_frame_id_number",
                table: "frame_parts",
                columns: new[] { "frame_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_guardian_steps_authorisation_id",
                table: "guardian_steps",
                column: "authorisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_guardian_steps_authority_id",
                table: "guardian_steps",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_guardian_steps_document_id",
                table: "guardian_steps",
                column: "document_id");

            migrationBuilder.CreateIndex(
                name: "ix_headcounts_authority_id",
                table: "headcounts",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_headcounts_device_id",
                table: "headcounts",
                column: "device_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_headcounts_sitting_id_capacity_order",
                table: "headcounts",
                columns: new[] { "sitting_id", "capacity", "order" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_helios_series_authority_id_year",
                table: "helios_series",
                columns: new[] { "authority_id", "year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_helios_settings_authority_id",
                table: "helios_settings",
                column: "authority_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_import_layouts_authority_id",
                table: "import_layouts",
                column: "authority_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_imported_files_authority_id",
                table: "imported_files",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_imported_origins_authority_id_kind_old_id",
                table: "imported_origins",
                columns: new[] { "authority_id", "kind", "old_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_imported_origins_our_id_kind",
                table: "imported_origins",
                columns: new[] { "our_id", "kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_incident_steps_authority_id",
                table: "incident_steps",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_incident_steps_incident_id",
                table: "incident_steps",
                column: "incident_id");

            migrationBuilder.CreateIndex(
                name: "ix_incidents_authority_id",
                table: "incidents",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_incidents_concerned_id",
                table: "incidents",
                column: "concerned_id");

            migrationBuilder.CreateIndex(
                name: "ix_incidents_edition_id",
                table: "incidents",
                column: "edition_id");

            migrationBuilder.CreateIndex(
                name: "ix_incidents_reporter_id",
                table: "incidents",
                column: "reporter_id");

            migrationBuilder.CreateIndex(
                name: "ix_incidents_sitting_id",
                table: "incidents",
                column: "sitting_id");

            migrationBuilder.CreateIndex(
                name: "ix_income_checks_authority_id",
                table: "income_checks",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_income_checks_person_id",
                table: "income_checks",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_income_checks_scheme_id",
                table: "income_checks",
                column: "scheme_id");

            migrationBuilder.CreateIndex(
                name: "ix_income_proofs_authority_id",
                table: "income_proofs",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_income_proofs_document_id",
                table: "income_proofs",
                column: "document_id");

            migrationBuilder.CreateIndex(
                name: "ix_income_proofs_person_id",
                table: "income_proofs",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_income_proofs_scheme_id",
                table: "income_proofs",
                column: "scheme_id");

            migrationBuilder.CreateIndex(
                name: "ix_income_rules_authority_id",
                table: "income_rules",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_income_rules_scheme_id",
                table: "income_rules",
                column: "scheme_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_instruments_authority_id_code_number",
                table: "instruments",
                columns: new[] { "authority_id", "code", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_invitation_contacts_authority_id",
                table: "invitation_contacts",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_invitation_contacts_channel_id_kind_outcome",
                table: "invitation_contacts",
                columns: new[] { "channel_id", "kind", "outcome" });

            migrationBuilder.CreateIndex(
                name: "ix_invitation_contacts_invitation_id",
                table: "invitation_contacts",
                column: "invitation_id");

            migrationBuilder.CreateIndex(
                name: "ix_invitation_rounds_authority_id",
                table: "invitation_rounds",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_invitation_rounds_channel_id",
                table: "invitation_rounds",
                column: "channel_id");

            migrationBuilder.CreateIndex(
                name: "ix_invitation_rounds_frame_id",
                table: "invitation_rounds",
                column: "frame_id");

            migrationBuilder.CreateIndex(
                name: "ix_joint_editions_authority_id",
                table: "joint_editions",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_joint_editions_edition_id_other_id",
                table: "joint_editions",
                columns: new[] { "edition_id", "other_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_joint_editions_other_id",
                table: "joint_editions",
                column: "other_id");

            migrationBuilder.CreateIndex(
                name: "ix_joint_sittings_authority_id",
                table: "joint_sittings",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_joint_sittings_edition_id",
                table: "joint_sittings",
                column: "edition_id");

            migrationBuilder.CreateIndex(
                name: "ix_joint_sittings_sitting_id_edition_id",
                table: "joint_sittings",
                columns: new[] { "sitting_id", "edition_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_legal_notices_authority_id",
                table: "legal_notices",
                column: "authority_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_lesson_replies_adjustment_id_edition_id",
                table: "lesson_replies",
                columns: new[] { "adjustment_id", "edition_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_lesson_replies_authority_id",
                table: "lesson_replies",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_lesson_replies_edition_id",
                table: "lesson_replies",
                column: "edition_id");

            migrationBuilder.CreateIndex(
                name: "ix_letter_parts_authority_id",
                table: "letter_parts",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_letter_parts_run_id_order",
                table: "letter_parts",
                columns: new[] { "run_id", "order" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_letter_runs_authority_id",
                table: "letter_runs",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_letter_runs_channel_id",
                table: "letter_runs",
                column: "channel_id",
                unique: true,
                filter: "status IN ('Preparing', 'Ready')");

            migrationBuilder.CreateIndex(
                name: "ix_letter_wordings_authority_id",
                table: "letter_wordings",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_letter_wordings_channel_id",
                table: "letter_wordings",
                column: "channel_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_mail_decisions_authority_id",
                table: "mail_decisions",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_mail_decisions_mail_id_attempt",
                table: "mail_decisions",
                columns: new[] { "mail_id", "attempt" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_mails_dedup_key",
                table: "mails",
                column: "dedup_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_mails_status_next_attempt_at",
                table: "mails",
                columns: new[] { "status", "next_attempt_at" });

            migrationBuilder.CreateIndex(
                name: "ix_mandate_changes_authority_id",
                table: "mandate_changes",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_mandate_changes_mandate_id",
                table: "mandate_changes",
                column: "mandate_id");

            migrationBuilder.CreateIndex(
                name: "ix_mandates_authority_id_person_id",
                table: "mandates",
                columns: new[] { "authority_id", "person_id" });

            migrationBuilder.CreateIndex(
                name: "ix_mandates_edition_id",
                table: "mandates",
                column: "edition_id");

            migrationBuilder.CreateIndex(
                name: "ix_mandates_organ_id_status",
                table: "mandates",
                columns: new[] { "organ_id", "status" });

            migrationBuilder.CreateIndex(
                name: "ix_mandates_person_id_organ_id_starts_on",
                table: "mandates",
                columns: new[] { "person_id", "organ_id", "starts_on" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_mandates_replaces_id",
                table: "mandates",
                column: "replaces_id");

            migrationBuilder.CreateIndex(
                name: "ix_member_badges_authority_id",
                table: "member_badges",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_member_badges_code",
                table: "member_badges",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_member_badges_person_id",
                table: "member_badges",
                column: "person_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_member_imports_authority_id",
                table: "member_imports",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_message_wordings_authority_id_message_shape_language",
                table: "message_wordings",
                columns: new[] { "authority_id", "message", "shape", "language" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_milestone_moves_authority_id",
                table: "milestone_moves",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_milestone_moves_milestone_id_old_due_on_new_due_on_on",
                table: "milestone_moves",
                columns: new[] { "milestone_id", "old_due_on", "new_due_on", "on" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_milestones_authority_id",
                table: "milestones",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_milestones_commitment_id_order",
                table: "milestones",
                columns: new[] { "commitment_id", "order" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_minor_authorisations_authority_id",
                table: "minor_authorisations",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_minor_authorisations_person_id",
                table: "minor_authorisations",
                column: "person_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_minor_authorisations_registration_id",
                table: "minor_authorisations",
                column: "registration_id");

            migrationBuilder.CreateIndex(
                name: "ix_minor_authorisations_token_hash",
                table: "minor_authorisations",
                column: "token_hash");

            migrationBuilder.CreateIndex(
                name: "ix_minority_opinion_take_downs_authority_id",
                table: "minority_opinion_take_downs",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_minority_opinion_take_downs_opinion_id",
                table: "minority_opinion_take_downs",
                column: "opinion_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_minority_opinions_authority_id",
                table: "minority_opinions",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_minority_opinions_ballot_id",
                table: "minority_opinions",
                column: "ballot_id");

            migrationBuilder.CreateIndex(
                name: "ix_minority_opinions_person_id",
                table: "minority_opinions",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_minority_opinions_proposal_id_person_id",
                table: "minority_opinions",
                columns: new[] { "proposal_id", "person_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_narrowing_steps_authority_id",
                table: "narrowing_steps",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_narrowing_steps_sitting_id",
                table: "narrowing_steps",
                column: "sitting_id");

            migrationBuilder.CreateIndex(
                name: "ix_narrowing_steps_topic_id_order",
                table: "narrowing_steps",
                columns: new[] { "topic_id", "order" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_need_measures_authority_id",
                table: "need_measures",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_need_measures_need_id",
                table: "need_measures",
                column: "need_id");

            migrationBuilder.CreateIndex(
                name: "ix_needs_authority_id_person_id_status",
                table: "needs",
                columns: new[] { "authority_id", "person_id", "status" });

            migrationBuilder.CreateIndex(
                name: "ix_needs_edition_id",
                table: "needs",
                column: "edition_id");

            migrationBuilder.CreateIndex(
                name: "ix_needs_person_id",
                table: "needs",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_news_items_authority_id_on_title",
                table: "news_items",
                columns: new[] { "authority_id", "on", "title" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_offices_authority_id_kind_name",
                table: "offices",
                columns: new[] { "authority_id", "kind", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_official_response_offices_authority_id",
                table: "official_response_offices",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_official_response_offices_office_id",
                table: "official_response_offices",
                column: "office_id");

            migrationBuilder.CreateIndex(
                name: "ix_official_response_offices_response_id_office_id",
                table: "official_response_offices",
                columns: new[] { "response_id", "office_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_official_response_signatures_authority_id",
                table: "official_response_signatures",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_official_response_signatures_document_id",
                table: "official_response_signatures",
                column: "document_id");

            migrationBuilder.CreateIndex(
                name: "ix_official_response_signatures_response_id",
                table: "official_response_signatures",
                column: "response_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_official_response_take_downs_authority_id",
                table: "official_response_take_downs",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_official_response_take_downs_response_id",
                table: "official_response_take_downs",
                column: "response_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_official_responses_authority_id",
                table: "official_responses",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_official_responses_proposal_id_order",
                table: "official_responses",
                columns: new[] { "proposal_id", "order" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_opinion_reminders_authority_id",
                table: "opinion_reminders",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_opinion_reminders_request_id_days",
                table: "opinion_reminders",
                columns: new[] { "request_id", "days" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_opinion_requests_authority_id",
                table: "opinion_requests",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_opinion_requests_due_on",
                table: "opinion_requests",
                column: "due_on");

            migrationBuilder.CreateIndex(
                name: "ix_opinion_requests_office_id",
                table: "opinion_requests",
                column: "office_id");

            migrationBuilder.CreateIndex(
                name: "ix_opinion_requests_proposal_id_order",
                table: "opinion_requests",
                columns: new[] { "proposal_id", "order" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_organs_authority_id",
                table: "organs",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_organs_edition_id",
                table: "organs",
                column: "edition_id");

            migrationBuilder.CreateIndex(
                name: "ix_outside_bodies_authority_id_name",
                table: "outside_bodies",
                columns: new[] { "authority_id", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_outside_seat_consents_authority_id",
                table: "outside_seat_consents",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_outside_seat_consents_person_id",
                table: "outside_seat_consents",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_outside_seat_consents_seat_id",
                table: "outside_seat_consents",
                column: "seat_id");

            migrationBuilder.CreateIndex(
                name: "ix_outside_seat_reports_authority_id",
                table: "outside_seat_reports",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_outside_seat_reports_person_id",
                table: "outside_seat_reports",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_outside_seat_reports_seat_id_on",
                table: "outside_seat_reports",
                columns: new[] { "seat_id", "on" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_outside_seats_authority_id",
                table: "outside_seats",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_outside_seats_body_id_person_id_starts_on",
                table: "outside_seats",
                columns: new[] { "body_id", "person_id", "starts_on" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_outside_seats_edition_id",
                table: "outside_seats",
                column: "edition_id");

            migrationBuilder.CreateIndex(
                name: "ix_outside_seats_person_id",
                table: "outside_seats",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_outside_seats_proposal_id",
                table: "outside_seats",
                column: "proposal_id");

            migrationBuilder.CreateIndex(
                name: "ix_panel_draw_changes_authority_id",
                table: "panel_draw_changes",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_panel_draw_changes_draw_id",
                table: "panel_draw_changes",
                column: "draw_id");

            migrationBuilder.CreateIndex(
                name: "ix_panel_draws_authority_id",
                table: "panel_draws",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_panel_draws_edition_id",
                table: "panel_draws",
                column: "edition_id",
                unique: true,
                filter: "status IN ('Preparing', 'Prepared', 'Drawn')");

            migrationBuilder.CreateIndex(
                name: "ix_panel_draws_organ_id",
                table: "panel_draws",
                column: "organ_id");

            migrationBuilder.CreateIndex(
                name: "ix_panel_draws_pool_id",
                table: "panel_draws",
                column: "pool_id");

            migrationBuilder.CreateIndex(
                name: "ix_panel_invitations_authority_id_code",
                table: "panel_invitations",
                columns: new[] { "authority_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_panel_invitations_channel_id_number",
                table: "panel_invitations",
                columns: new[] { "channel_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_panel_invitations_partner_id",
                table: "panel_invitations",
                column: "partner_id");

            migrationBuilder.CreateIndex(
                name: "ix_panel_invitations_round_id",
                table: "panel_invitations",
                column: "round_id");

            migrationBuilder.CreateIndex(
                name: "ix_panel_quotas_authority_id",
                table: "panel_quotas",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_panel_quotas_pool_id",
                table: "panel_quotas",
                column: "pool_id");

            migrationBuilder.CreateIndex(
                name: "ix_panel_registrations_authority_id_code",
                table: "panel_registrations",
                columns: new[] { "authority_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_panel_registrations_channel_id",
                table: "panel_registrations",
                column: "channel_id");

            migrationBuilder.CreateIndex(
                name: "ix_panel_registrations_edition_id_person_mark",
                table: "panel_registrations",
                columns: new[] { "edition_id", "person_mark" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_panel_registrations_invitation_id",
                table: "panel_registrations",
                column: "invitation_id");

            migrationBuilder.CreateIndex(
                name: "ix_panel_replacements_authority_id",
                table: "panel_replacements",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_panel_replacements_draw_id",
                table: "panel_replacements",
                column: "draw_id");

            migrationBuilder.CreateIndex(
                name: "ix_payment_batch_events_authority_id",
                table: "payment_batch_events",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_payment_batch_events_batch_id",
                table: "payment_batch_events",
                column: "batch_id");

            migrationBuilder.CreateIndex(
                name: "ix_payment_batch_events_document_id",
                table: "payment_batch_events",
                column: "document_id");

            migrationBuilder.CreateIndex(
                name: "ix_payment_batch_items_authority_id",
                table: "payment_batch_items",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_payment_batch_items_line_id",
                table: "payment_batch_items",
                column: "line_id");

            migrationBuilder.CreateIndex(
                name: "ix_payment_batch_items_settlement_line_id",
                table: "payment_batch_items",
                column: "settlement_line_id");

            migrationBuilder.CreateIndex(
                name: "ix_payment_batch_items_standing_id",
                table: "payment_batch_items",
                column: "standing_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_payment_batch_lines_authority_id",
                table: "payment_batch_lines",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_payment_batch_lines_batch_id_person_id",
                table: "payment_batch_lines",
                columns: new[] { "batch_id", "person_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_payment_batch_lines_person_id",
                table: "payment_batch_lines",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_payment_batches_authority_id_year_sequence",
                table: "payment_batches",
                columns: new[] { "authority_id", "year", "sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_payment_settings_authority_id",
                table: "payment_settings",
                column: "authority_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_payment_status_files_authority_id_sha256",
                table: "payment_status_files",
                columns: new[] { "authority_id", "sha256" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_people_authority_id_born_on",
                table: "people",
                columns: new[] { "authority_id", "born_on" });

            migrationBuilder.CreateIndex(
                name: "ix_people_authority_id_district",
                table: "people",
                columns: new[] { "authority_id", "district" });

            migrationBuilder.CreateIndex(
                name: "ix_people_authority_id_search_name",
                table: "people",
                columns: new[] { "authority_id", "search_name" });

            migrationBuilder.CreateIndex(
                name: "ix_people_user_id",
                table: "people",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_pes_issues_authority_id_year_slip",
                table: "pes_issues",
                columns: new[] { "authority_id", "year", "slip" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_pes_issues_batch_id",
                table: "pes_issues",
                column: "batch_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_pes_pieces_authority_id_year_number",
                table: "pes_pieces",
                columns: new[] { "authority_id", "year", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_pes_pieces_issue_id",
                table: "pes_pieces",
                column: "issue_id");

            migrationBuilder.CreateIndex(
                name: "ix_place_photos_authority_id_place",
                table: "place_photos",
                columns: new[] { "authority_id", "place" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_place_photos_document_id",
                table: "place_photos",
                column: "document_id");

            migrationBuilder.CreateIndex(
                name: "ix_planned_features_authority_id",
                table: "planned_features",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_planned_features_channel_id",
                table: "planned_features",
                column: "channel_id");

            migrationBuilder.CreateIndex(
                name: "ix_planned_features_plan_id",
                table: "planned_features",
                column: "plan_id");

            migrationBuilder.CreateIndex(
                name: "ix_planned_quotas_authority_id",
                table: "planned_quotas",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_planned_quotas_feature_id",
                table: "planned_quotas",
                column: "feature_id");

            migrationBuilder.CreateIndex(
                name: "ix_portfolios_authority_id",
                table: "portfolios",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_portfolios_person_id",
                table: "portfolios",
                column: "person_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_pre_election_periods_authority_id_first_round_on",
                table: "pre_election_periods",
                columns: new[] { "authority_id", "first_round_on" },
                unique: true,
                filter: "called_off_on IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_presence_decisions_authority_id",
                table: "presence_decisions",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_presence_decisions_scheme_id_order",
                table: "presence_decisions",
                columns: new[] { "scheme_id", "order" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_progress_notes_authority_id",
                table: "progress_notes",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_progress_notes_commitment_id_on",
                table: "progress_notes",
                columns: new[] { "commitment_id", "on" });

            migrationBuilder.CreateIndex(
                name: "ix_progress_notes_document_id",
                table: "progress_notes",
                column: "document_id");

            migrationBuilder.CreateIndex(
                name: "ix_proportionality_notes_authority_id",
                table: "proportionality_notes",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_proportionality_notes_scheme_id_order",
                table: "proportionality_notes",
                columns: new[] { "scheme_id", "order" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_proposal_deliberations_authority_id",
                table: "proposal_deliberations",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_proposal_deliberations_deliberation_id",
                table: "proposal_deliberations",
                column: "deliberation_id");

            migrationBuilder.CreateIndex(
                name: "ix_proposal_deliberations_proposal_id_deliberation_id",
                table: "proposal_deliberations",
                columns: new[] { "proposal_id", "deliberation_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_proposal_followers_authority_id",
                table: "proposal_followers",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_proposal_followers_proposal_id_email",
                table: "proposal_followers",
                columns: new[] { "proposal_id", "email" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_proposal_versions_authority_id",
                table: "proposal_versions",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_proposal_versions_proposal_id_number",
                table: "proposal_versions",
                columns: new[] { "proposal_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_proposals_answer_due_on",
                table: "proposals",
                column: "answer_due_on");

            migrationBuilder.CreateIndex(
                name: "ix_proposals_assembly_id_number",
                table: "proposals",
                columns: new[] { "assembly_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_proposals_authority_id",
                table: "proposals",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_proposals_ballot_id",
                table: "proposals",
                column: "ballot_id");

            migrationBuilder.CreateIndex(
                name: "ix_proposals_edition_id",
                table: "proposals",
                column: "edition_id");

            migrationBuilder.CreateIndex(
                name: "ix_proposals_merged_into_id",
                table: "proposals",
                column: "merged_into_id");

            migrationBuilder.CreateIndex(
                name: "ix_proposals_restitution_id",
                table: "proposals",
                column: "restitution_id");

            migrationBuilder.CreateIndex(
                name: "ix_proposals_running_ballot_id",
                table: "proposals",
                column: "running_ballot_id");

            migrationBuilder.CreateIndex(
                name: "ix_proposals_topic_id",
                table: "proposals",
                column: "topic_id");

            migrationBuilder.CreateIndex(
                name: "ix_public_acts_authority_id_hash",
                table: "public_acts",
                columns: new[] { "authority_id", "hash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_public_acts_authority_id_number",
                table: "public_acts",
                columns: new[] { "authority_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_quota_plans_authority_id",
                table: "quota_plans",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_quota_plans_edition_id",
                table: "quota_plans",
                column: "edition_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_reason_sortings_authority_id_mark",
                table: "reason_sortings",
                columns: new[] { "authority_id", "mark" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_recognition_acts_authority_id",
                table: "recognition_acts",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_recognition_acts_edition_id_origin_id",
                table: "recognition_acts",
                columns: new[] { "edition_id", "origin_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_recognition_acts_organ_id",
                table: "recognition_acts",
                column: "organ_id");

            migrationBuilder.CreateIndex(
                name: "ix_recognition_acts_sitting_id",
                table: "recognition_acts",
                column: "sitting_id");

            migrationBuilder.CreateIndex(
                name: "ix_recognition_echoes_act_id",
                table: "recognition_echoes",
                column: "act_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_recognition_echoes_authority_id",
                table: "recognition_echoes",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_recognition_replies_act_id_person_id",
                table: "recognition_replies",
                columns: new[] { "act_id", "person_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_recognition_replies_authority_id",
                table: "recognition_replies",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_recognition_replies_person_id",
                table: "recognition_replies",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_recruitment_channels_authority_id",
                table: "recruitment_channels",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_recruitment_channels_edition_id_name",
                table: "recruitment_channels",
                columns: new[] { "edition_id", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_recruitment_pools_authority_id",
                table: "recruitment_pools",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_recruitment_pools_edition_id",
                table: "recruitment_pools",
                column: "edition_id");

            migrationBuilder.CreateIndex(
                name: "ix_recruitment_pools_organ_id",
                table: "recruitment_pools",
                column: "organ_id");

            migrationBuilder.CreateIndex(
                name: "ix_referral_partners_authority_id",
                table: "referral_partners",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_referral_partners_channel_id",
                table: "referral_partners",
                column: "channel_id");

            migrationBuilder.CreateIndex(
                name: "ix_referral_partners_counts_code",
                table: "referral_partners",
                column: "counts_code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_register_stamps_authority_id_number",
                table: "register_stamps",
                columns: new[] { "authority_id", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_registration_changes_authority_id",
                table: "registration_changes",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_registration_changes_registration_id",
                table: "registration_changes",
                column: "registration_id");

            migrationBuilder.CreateIndex(
                name: "ix_restitutions_authority_id",
                table: "restitutions",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_restitutions_edition_id_on",
                table: "restitutions",
                columns: new[] { "edition_id", "on" });

            migrationBuilder.CreateIndex(
                name: "ix_restitutions_sitting_id",
                table: "restitutions",
                column: "sitting_id");

            migrationBuilder.CreateIndex(
                name: "ix_result_publications_authority_id",
                table: "result_publications",
                column: "authority_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_role_assignments_authority_id",
                table: "role_assignments",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_role_assignments_user_id_authority_id_role",
                table: "role_assignments",
                columns: new[] { "user_id", "authority_id", "role" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_round_strata_authority_id",
                table: "round_strata",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_round_strata_round_id",
                table: "round_strata",
                column: "round_id");

            migrationBuilder.CreateIndex(
                name: "ix_sampling_frames_authority_id",
                table: "sampling_frames",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_sampling_frames_channel_id",
                table: "sampling_frames",
                column: "channel_id");

            migrationBuilder.CreateIndex(
                name: "ix_scheme_rates_authority_id",
                table: "scheme_rates",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_scheme_rates_scheme_id",
                table: "scheme_rates",
                column: "scheme_id");

            migrationBuilder.CreateIndex(
                name: "ix_seat_calls_authority_id",
                table: "seat_calls",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_seat_calls_called_person_id",
                table: "seat_calls",
                column: "called_person_id");

            migrationBuilder.CreateIndex(
                name: "ix_seat_changes_authority_id",
                table: "seat_changes",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_seat_changes_plan_id_order",
                table: "seat_changes",
                columns: new[] { "plan_id", "order" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_seating_rules_authority_id",
                table: "seating_rules",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_seating_rules_edition_id",
                table: "seating_rules",
                column: "edition_id");

            migrationBuilder.CreateIndex(
                name: "ix_seating_rules_other_id",
                table: "seating_rules",
                column: "other_id");

            migrationBuilder.CreateIndex(
                name: "ix_seating_rules_person_id",
                table: "seating_rules",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_seating_rules_sitting_id",
                table: "seating_rules",
                column: "sitting_id");

            migrationBuilder.CreateIndex(
                name: "ix_sequence_presences_attendance_id_sequence_id",
                table: "sequence_presences",
                columns: new[] { "attendance_id", "sequence_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_sequence_presences_authority_id",
                table: "sequence_presences",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_sequence_presences_sequence_id",
                table: "sequence_presences",
                column: "sequence_id");

            migrationBuilder.CreateIndex(
                name: "ix_settlement_events_authority_id",
                table: "settlement_events",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_settlement_events_document_id",
                table: "settlement_events",
                column: "document_id");

            migrationBuilder.CreateIndex(
                name: "ix_settlement_events_settlement_id",
                table: "settlement_events",
                column: "settlement_id");

            migrationBuilder.CreateIndex(
                name: "ix_settlement_lines_attendance_id_order",
                table: "settlement_lines",
                columns: new[] { "attendance_id", "order" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_settlement_lines_authority_id",
                table: "settlement_lines",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_settlement_lines_claim_id_order",
                table: "settlement_lines",
                columns: new[] { "claim_id", "order" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_settlement_lines_person_id",
                table: "settlement_lines",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_settlement_lines_settlement_id",
                table: "settlement_lines",
                column: "settlement_id");

            migrationBuilder.CreateIndex(
                name: "ix_settlements_authority_id_number",
                table: "settlements",
                columns: new[] { "authority_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_settlements_sitting_id",
                table: "settlements",
                column: "sitting_id");

            migrationBuilder.CreateIndex(
                name: "ix_sign_in_links_expires_at",
                table: "sign_in_links",
                column: "expires_at");

            migrationBuilder.CreateIndex(
                name: "ix_signed_sheets_authority_id",
                table: "signed_sheets",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_signed_sheets_document_id",
                table: "signed_sheets",
                column: "document_id");

            migrationBuilder.CreateIndex(
                name: "ix_signed_sheets_sitting_id_number",
                table: "signed_sheets",
                columns: new[] { "sitting_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_signing_keys_authority_id_key_id",
                table: "signing_keys",
                columns: new[] { "authority_id", "key_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_sitting_calls_authority_id",
                table: "sitting_calls",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_sitting_calls_person_id",
                table: "sitting_calls",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_sitting_calls_sitting_id_person_id_attempt",
                table: "sitting_calls",
                columns: new[] { "sitting_id", "person_id", "attempt" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_sitting_changes_authority_id",
                table: "sitting_changes",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_sitting_changes_sitting_id",
                table: "sitting_changes",
                column: "sitting_id");

            migrationBuilder.CreateIndex(
                name: "ix_sitting_documents_authority_id",
                table: "sitting_documents",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_sitting_documents_document_id",
                table: "sitting_documents",
                column: "document_id");

            migrationBuilder.CreateIndex(
                name: "ix_sitting_documents_sitting_id",
                table: "sitting_documents",
                column: "sitting_id");

            migrationBuilder.CreateIndex(
                name: "ix_sitting_minutes_authority_id",
                table: "sitting_minutes",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_sitting_minutes_sitting_id",
                table: "sitting_minutes",
                column: "sitting_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_sitting_moves_authority_id",
                table: "sitting_moves",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_sitting_moves_sitting_id",
                table: "sitting_moves",
                column: "sitting_id");

            migrationBuilder.CreateIndex(
                name: "ix_sitting_notices_authority_id",
                table: "sitting_notices",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_sitting_notices_person_id",
                table: "sitting_notices",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_sitting_notices_sitting_id_person_id_kind_revision",
                table: "sitting_notices",
                columns: new[] { "sitting_id", "person_id", "kind", "revision" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_sitting_sequences_authority_id",
                table: "sitting_sequences",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_sitting_sequences_sitting_id",
                table: "sitting_sequences",
                column: "sitting_id");

            migrationBuilder.CreateIndex(
                name: "ix_sitting_speakers_authority_id",
                table: "sitting_speakers",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_sitting_speakers_sitting_id_order",
                table: "sitting_speakers",
                columns: new[] { "sitting_id", "order" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_sitting_thanks_authority_id",
                table: "sitting_thanks",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_sitting_thanks_person_id",
                table: "sitting_thanks",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_sitting_thanks_sitting_id_person_id",
                table: "sitting_thanks",
                columns: new[] { "sitting_id", "person_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_sittings_authority_id_day",
                table: "sittings",
                columns: new[] { "authority_id", "day" });

            migrationBuilder.CreateIndex(
                name: "ix_sittings_edition_id",
                table: "sittings",
                column: "edition_id");

            migrationBuilder.CreateIndex(
                name: "ix_sittings_organ_id",
                table: "sittings",
                column: "organ_id");

            migrationBuilder.CreateIndex(
                name: "ix_sittings_topic_id",
                table: "sittings",
                column: "topic_id");

            migrationBuilder.CreateIndex(
                name: "ix_skill_claims_authority_id",
                table: "skill_claims",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_skill_claims_edition_id",
                table: "skill_claims",
                column: "edition_id");

            migrationBuilder.CreateIndex(
                name: "ix_skill_claims_person_id_edition_id_skill",
                table: "skill_claims",
                columns: new[] { "person_id", "edition_id", "skill" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_stored_documents_authority_id",
                table: "stored_documents",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_table_note_photos_authority_id",
                table: "table_note_photos",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_table_note_photos_document_id",
                table: "table_note_photos",
                column: "document_id");

            migrationBuilder.CreateIndex(
                name: "ix_table_note_photos_note_id",
                table: "table_note_photos",
                column: "note_id");

            migrationBuilder.CreateIndex(
                name: "ix_table_notes_authority_id",
                table: "table_notes",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_table_notes_sitting_id_round_table",
                table: "table_notes",
                columns: new[] { "sitting_id", "round", "table" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_table_plans_authority_id",
                table: "table_plans",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_table_plans_sitting_id_number",
                table: "table_plans",
                columns: new[] { "sitting_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_table_seats_authority_id",
                table: "table_seats",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_table_seats_person_id",
                table: "table_seats",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_table_seats_plan_id_round_person_id",
                table: "table_seats",
                columns: new[] { "plan_id", "round", "person_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_table_setups_authority_id",
                table: "table_setups",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_table_setups_edition_id",
                table: "table_setups",
                column: "edition_id");

            migrationBuilder.CreateIndex(
                name: "ix_table_setups_sitting_id",
                table: "table_setups",
                column: "sitting_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_table_topics_authority_id",
                table: "table_topics",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_table_topics_group_id",
                table: "table_topics",
                column: "group_id");

            migrationBuilder.CreateIndex(
                name: "ix_table_topics_setup_id_order",
                table: "table_topics",
                columns: new[] { "setup_id", "order" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_technical_opinion_take_downs_authority_id",
                table: "technical_opinion_take_downs",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_technical_opinion_take_downs_opinion_id",
                table: "technical_opinion_take_downs",
                column: "opinion_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_technical_opinions_authority_id",
                table: "technical_opinions",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_technical_opinions_document_id",
                table: "technical_opinions",
                column: "document_id");

            migrationBuilder.CreateIndex(
                name: "ix_technical_opinions_request_id_order",
                table: "technical_opinions",
                columns: new[] { "request_id", "order" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_testimonies_authority_id",
                table: "testimonies",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_testimonies_document_id",
                table: "testimonies",
                column: "document_id");

            migrationBuilder.CreateIndex(
                name: "ix_testimonies_person_id_mark",
                table: "testimonies",
                columns: new[] { "person_id", "mark" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_testimony_consents_authority_id",
                table: "testimony_consents",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_testimony_consents_person_id",
                table: "testimony_consents",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_testimony_consents_testimony_id",
                table: "testimony_consents",
                column: "testimony_id");

            migrationBuilder.CreateIndex(
                name: "ix_testimony_loans_authority_id",
                table: "testimony_loans",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_testimony_loans_testimony_id_borrower_from_until",
                table: "testimony_loans",
                columns: new[] { "testimony_id", "borrower", "from", "until" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_topic_choices_authority_id",
                table: "topic_choices",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_topic_choices_person_id",
                table: "topic_choices",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_topic_choices_sitting_id_person_id",
                table: "topic_choices",
                columns: new[] { "sitting_id", "person_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_topics_authority_id",
                table: "topics",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_topics_ballot_option_id",
                table: "topics",
                column: "ballot_option_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_topics_edition_id",
                table: "topics",
                column: "edition_id");

            migrationBuilder.CreateIndex(
                name: "ix_topics_letter_document_id",
                table: "topics",
                column: "letter_document_id");

            migrationBuilder.CreateIndex(
                name: "ix_training_records_authority_id",
                table: "training_records",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_training_records_kit_id_name_office_on",
                table: "training_records",
                columns: new[] { "kit_id", "name", "office", "on" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_training_records_training_id_name_office",
                table: "training_records",
                columns: new[] { "training_id", "name", "office" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_trainings_authority_id_on_title",
                table: "trainings",
                columns: new[] { "authority_id", "on", "title" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_treatment_decisions_authority_id",
                table: "treatment_decisions",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_treatment_decisions_scheme_id_order",
                table: "treatment_decisions",
                columns: new[] { "scheme_id", "order" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_user_claims_user_id",
                table: "user_claims",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_user_logins_user_id",
                table: "user_logins",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_user_passkeys_user_id",
                table: "user_passkeys",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                table: "users",
                column: "normalized_email");

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                table: "users",
                column: "normalized_user_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_visit_rounds_authority_id",
                table: "visit_rounds",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_visit_rounds_channel_id",
                table: "visit_rounds",
                column: "channel_id");

            migrationBuilder.CreateIndex(
                name: "ix_visit_stops_authority_id",
                table: "visit_stops",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_visit_stops_invitation_id",
                table: "visit_stops",
                column: "invitation_id");

            migrationBuilder.CreateIndex(
                name: "ix_visit_stops_round_id_invitation_id",
                table: "visit_stops",
                columns: new[] { "round_id", "invitation_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_volunteers_authority_id",
                table: "volunteers",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_volunteers_person_id",
                table: "volunteers",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_volunteers_pool_id_external_id",
                table: "volunteers",
                columns: new[] { "pool_id", "external_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_welcome_kits_authority_id_group",
                table: "welcome_kits",
                columns: new[] { "authority_id", "group" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_witness_invitees_authority_id",
                table: "witness_invitees",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_witness_invitees_person_id",
                table: "witness_invitees",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_witness_invitees_request_id_person_id",
                table: "witness_invitees",
                columns: new[] { "request_id", "person_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_witness_requests_authority_id_body_subject_asked_on",
                table: "witness_requests",
                columns: new[] { "authority_id", "body", "subject", "asked_on" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_words_redactions_authority_id",
                table: "words_redactions",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_words_redactions_proposal_id_version_number_order",
                table: "words_redactions",
                columns: new[] { "proposal_id", "version_number", "order" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_words_take_downs_authority_id",
                table: "words_take_downs",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_words_take_downs_proposal_id_amendment_number",
                table: "words_take_downs",
                columns: new[] { "proposal_id", "amendment_number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_words_take_downs_proposal_id_version_number",
                table: "words_take_downs",
                columns: new[] { "proposal_id", "version_number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_working_group_members_authority_id",
                table: "working_group_members",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_working_group_members_group_id_person_id",
                table: "working_group_members",
                columns: new[] { "group_id", "person_id" });

            migrationBuilder.CreateIndex(
                name: "ix_working_group_members_person_id",
                table: "working_group_members",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_working_groups_authority_id",
                table: "working_groups",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_working_groups_edition_id_name",
                table: "working_groups",
                columns: new[] { "edition_id", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_working_groups_topic_id",
                table: "working_groups",
                column: "topic_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "accessibility_audits");

            migrationBuilder.DropTable(
                name: "agenda_items");

            migrationBuilder.DropTable(
                name: "allowance_appeals");

            migrationBuilder.DropTable(
                name: "allowance_notices");

            migrationBuilder.DropTable(
                name: "allowance_requests");

            migrationBuilder.DropTable(
                name: "amendments");

            migrationBuilder.DropTable(
                name: "answering_offices");

            migrationBuilder.DropTable(
                name: "assembly_news_tellings");

            migrationBuilder.DropTable(
                name: "association_handover_lines");

            migrationBuilder.DropTable(
                name: "attendance_entries");

            migrationBuilder.DropTable(
                name: "audit_entries");

            migrationBuilder.DropTable(
                name: "ballot_codes");

            migrationBuilder.DropTable(
                name: "ballot_options");

            migrationBuilder.DropTable(
                name: "ballot_papers");

            migrationBuilder.DropTable(
                name: "ballot_readings");

            migrationBuilder.DropTable(
                name: "ballot_slips");

            migrationBuilder.DropTable(
                name: "ballot_steps");

            migrationBuilder.DropTable(
                name: "bank_accounts");

            migrationBuilder.DropTable(
                name: "benefit_grants");

            migrationBuilder.DropTable(
                name: "body_efforts");

            migrationBuilder.DropTable(
                name: "booklet_freezes");

            migrationBuilder.DropTable(
                name: "budget_movements");

            migrationBuilder.DropTable(
                name: "calendar_feeds");

            migrationBuilder.DropTable(
                name: "certificate_batches");

            migrationBuilder.DropTable(
                name: "certificate_settings");

            migrationBuilder.DropTable(
                name: "certificates");

            migrationBuilder.DropTable(
                name: "charter_acceptances");

            migrationBuilder.DropTable(
                name: "commission_guests");

            migrationBuilder.DropTable(
                name: "commission_offices");

            migrationBuilder.DropTable(
                name: "commission_opinions");

            migrationBuilder.DropTable(
                name: "commitment_figures");

            migrationBuilder.DropTable(
                name: "commitment_sittings");

            migrationBuilder.DropTable(
                name: "competence_statements");

            migrationBuilder.DropTable(
                name: "confidants");

            migrationBuilder.DropTable(
                name: "confided_testimonies");

            migrationBuilder.DropTable(
                name: "consents");

            migrationBuilder.DropTable(
                name: "contact_wishes");

            migrationBuilder.DropTable(
                name: "contribution_uses");

            migrationBuilder.DropTable(
                name: "convocations");

            migrationBuilder.DropTable(
                name: "council_act_states");

            migrationBuilder.DropTable(
                name: "deadline_extensions");

            migrationBuilder.DropTable(
                name: "delay_changes");

            migrationBuilder.DropTable(
                name: "delegation_holders");

            migrationBuilder.DropTable(
                name: "directory_views");

            migrationBuilder.DropTable(
                name: "distinction_authors");

            migrationBuilder.DropTable(
                name: "distinction_documents");

            migrationBuilder.DropTable(
                name: "distinction_proposals");

            migrationBuilder.DropTable(
                name: "distinction_steps");

            migrationBuilder.DropTable(
                name: "distinction_tellings");

            migrationBuilder.DropTable(
                name: "district_maps");

            migrationBuilder.DropTable(
                name: "draw_commitments");

            migrationBuilder.DropTable(
                name: "draw_preparations");

            migrationBuilder.DropTable(
                name: "drawn_seats");

            migrationBuilder.DropTable(
                name: "duty_reminders");

            migrationBuilder.DropTable(
                name: "earlier_meeting_changes");

            migrationBuilder.DropTable(
                name: "edition_changes");

            migrationBuilder.DropTable(
                name: "elimination_lists");

            migrationBuilder.DropTable(
                name: "engagement_call_asks");

            migrationBuilder.DropTable(
                name: "engagement_call_rules");

            migrationBuilder.DropTable(
                name: "engagement_call_steps");

            migrationBuilder.DropTable(
                name: "engagement_call_tellings");

            migrationBuilder.DropTable(
                name: "engagement_wishes");

            migrationBuilder.DropTable(
                name: "erasure_requests");

            migrationBuilder.DropTable(
                name: "evaluation_answers");

            migrationBuilder.DropTable(
                name: "evaluation_invitees");

            migrationBuilder.DropTable(
                name: "evaluation_remarks");

            migrationBuilder.DropTable(
                name: "evaluation_slips");

            migrationBuilder.DropTable(
                name: "evaluation_tallies");

            migrationBuilder.DropTable(
                name: "evaluation_tickets");

            migrationBuilder.DropTable(
                name: "excluded_people");

            migrationBuilder.DropTable(
                name: "exclusions");

            migrationBuilder.DropTable(
                name: "expense_components");

            migrationBuilder.DropTable(
                name: "fingerprint_keys");

            migrationBuilder.DropTable(
                name: "foreign_results");

            migrationBuilder.DropTable(
                name: "frame_parts");

            migrationBuilder.DropTable(
                name: "guardian_steps");

            migrationBuilder.DropTable(
                name: "headcounts");

            migrationBuilder.DropTable(
                name: "helios_series");

            migrationBuilder.DropTable(
                name: "helios_settings");

            migrationBuilder.DropTable(
                name: "import_layouts");

            migrationBuilder.DropTable(
                name: "imported_files");

            migrationBuilder.DropTable(
                name: "imported_origins");

            migrationBuilder.DropTable(
                name: "incident_steps");

            migrationBuilder.DropTable(
                name: "income_checks");

            migrationBuilder.DropTable(
                name: "income_proofs");

            migrationBuilder.DropTable(
                name: "income_rules");

            migrationBuilder.DropTable(
                name: "invitation_contacts");

            migrationBuilder.DropTable(
                name: "joint_editions");

            migrationBuilder.DropTable(
                name: "joint_sittings");

            migrationBuilder.DropTable(
                name: "legal_notices");

            migrationBuilder.DropTable(
                name: "lesson_replies");

            migrationBuilder.DropTable(
                name: "letter_parts");

            migrationBuilder.DropTable(
                name: "letter_wordings");

            migrationBuilder.DropTable(
                name: "mail_decisions");

            migrationBuilder.DropTable(
                name: "mandate_changes");

            migrationBuilder.DropTable(
                name: "member_badges");

            migrationBuilder.DropTable(
                name: "member_imports");

            migrationBuilder.DropTable(
                name: "message_wordings");

            migrationBuilder.DropTable(
                name: "milestone_moves");

            migrationBuilder.DropTable(
                name: "minority_opinion_take_downs");

            migrationBuilder.DropTable(
                name: "narrowing_steps");

            migrationBuilder.DropTable(
                name: "need_measures");

            migrationBuilder.DropTable(
                name: "news_items");

            migrationBuilder.DropTable(
                name: "official_response_offices");

            migrationBuilder.DropTable(
                name: "official_response_signatures");

            migrationBuilder.DropTable(
                name: "official_response_take_downs");

            migrationBuilder.DropTable(
                name: "opinion_reminders");

            migrationBuilder.DropTable(
                name: "outside_seat_consents");

            migrationBuilder.DropTable(
                name: "outside_seat_reports");

            migrationBuilder.DropTable(
                name: "panel_draw_changes");

            migrationBuilder.DropTable(
                name: "panel_quotas");

            migrationBuilder.DropTable(
                name: "payment_batch_events");

            migrationBuilder.DropTable(
                name: "payment_batch_items");

            migrationBuilder.DropTable(
                name: "payment_settings");

            migrationBuilder.DropTable(
                name: "payment_status_files");

            migrationBuilder.DropTable(
                name: "pes_pieces");

            migrationBuilder.DropTable(
                name: "place_photos");

            migrationBuilder.DropTable(
                name: "planned_quotas");

            migrationBuilder.DropTable(
                name: "portfolios");

            migrationBuilder.DropTable(
                name: "pre_election_periods");

            migrationBuilder.DropTable(
                name: "presence_decisions");

            migrationBuilder.DropTable(
                name: "progress_notes");

            migrationBuilder.DropTable(
                name: "proportionality_notes");

            migrationBuilder.DropTable(
                name: "proposal_deliberations");

            migrationBuilder.DropTable(
                name: "proposal_followers");

            migrationBuilder.DropTable(
                name: "proposal_versions");

            migrationBuilder.DropTable(
                name: "public_acts");

            migrationBuilder.DropTable(
                name: "reason_sortings");

            migrationBuilder.DropTable(
                name: "recognition_echoes");

            migrationBuilder.DropTable(
                name: "recognition_replies");

            migrationBuilder.DropTable(
                name: "register_stamps");

            migrationBuilder.DropTable(
                name: "registration_changes");

            migrationBuilder.DropTable(
                name: "result_publications");

            migrationBuilder.DropTable(
                name: "role_assignments");

            migrationBuilder.DropTable(
                name: "round_strata");

            migrationBuilder.DropTable(
                name: "scheme_rates");

            migrationBuilder.DropTable(
                name: "seat_calls");

            migrationBuilder.DropTable(
                name: "seat_changes");

            migrationBuilder.DropTable(
                name: "seating_rules");

            migrationBuilder.DropTable(
                name: "sequence_presences");

            migrationBuilder.DropTable(
                name: "settlement_events");

            migrationBuilder.DropTable(
                name: "sign_in_links");

            migrationBuilder.DropTable(
                name: "signed_sheets");

            migrationBuilder.DropTable(
                name: "signing_keys");

            migrationBuilder.DropTable(
                name: "sitting_calls");

            migrationBuilder.DropTable(
                name: "sitting_changes");

            migrationBuilder.DropTable(
                name: "sitting_minutes");

            migrationBuilder.DropTable(
                name: "sitting_moves");

            migrationBuilder.DropTable(
                name: "sitting_notices");

            migrationBuilder.DropTable(
                name: "sitting_speakers");

            migrationBuilder.DropTable(
                name: "sitting_thanks");

            migrationBuilder.DropTable(
                name: "skill_claims");

            migrationBuilder.DropTable(
                name: "table_note_photos");

            migrationBuilder.DropTable(
                name: "table_seats");

            migrationBuilder.DropTable(
                name: "table_topics");

            migrationBuilder.DropTable(
                name: "technical_opinion_take_downs");

            migrationBuilder.DropTable(
                name: "testimony_consents");

            migrationBuilder.DropTable(
                name: "testimony_loans");

            migrationBuilder.DropTable(
                name: "topic_choices");

            migrationBuilder.DropTable(
                name: "training_records");

            migrationBuilder.DropTable(
                name: "treatment_decisions");

            migrationBuilder.DropTable(
                name: "user_claims");

            migrationBuilder.DropTable(
                name: "user_logins");

            migrationBuilder.DropTable(
                name: "user_passkeys");

            migrationBuilder.DropTable(
                name: "user_tokens");

            migrationBuilder.DropTable(
                name: "visit_stops");

            migrationBuilder.DropTable(
                name: "witness_invitees");

            migrationBuilder.DropTable(
                name: "words_redactions");

            migrationBuilder.DropTable(
                name: "words_take_downs");

            migrationBuilder.DropTable(
                name: "working_group_members");

            migrationBuilder.DropTable(
                name: "sitting_documents");

            migrationBuilder.DropTable(
                name: "eligibility_decisions");

            migrationBuilder.DropTable(
                name: "assembly_news");

            migrationBuilder.DropTable(
                name: "association_handovers");

            migrationBuilder.DropTable(
                name: "ballot_colleges");

            migrationBuilder.DropTable(
                name: "benefit_lots");

            migrationBuilder.DropTable(
                name: "booklets");

            migrationBuilder.DropTable(
                name: "budget_lines");

            migrationBuilder.DropTable(
                name: "contributions");

            migrationBuilder.DropTable(
                name: "distinctions");

            migrationBuilder.DropTable(
                name: "earlier_meetings");

            migrationBuilder.DropTable(
                name: "engagement_calls");

            migrationBuilder.DropTable(
                name: "minor_authorisations");

            migrationBuilder.DropTable(
                name: "incidents");

            migrationBuilder.DropTable(
                name: "adjustments");

            migrationBuilder.DropTable(
                name: "letter_runs");

            migrationBuilder.DropTable(
                name: "mails");

            migrationBuilder.DropTable(
                name: "milestones");

            migrationBuilder.DropTable(
                name: "minority_opinions");

            migrationBuilder.DropTable(
                name: "needs");

            migrationBuilder.DropTable(
                name: "official_responses");

            migrationBuilder.DropTable(
                name: "outside_seats");

            migrationBuilder.DropTable(
                name: "payment_batch_lines");

            migrationBuilder.DropTable(
                name: "settlement_lines");

            migrationBuilder.DropTable(
                name: "pes_issues");

            migrationBuilder.DropTable(
                name: "planned_features");

            migrationBuilder.DropTable(
                name: "deliberations");

            migrationBuilder.DropTable(
                name: "recognition_acts");

            migrationBuilder.DropTable(
                name: "called_people");

            migrationBuilder.DropTable(
                name: "sitting_sequences");

            migrationBuilder.DropTable(
                name: "table_plans");

            migrationBuilder.DropTable(
                name: "table_setups");

            migrationBuilder.DropTable(
                name: "technical_opinions");

            migrationBuilder.DropTable(
                name: "testimonies");

            migrationBuilder.DropTable(
                name: "trainings");

            migrationBuilder.DropTable(
                name: "welcome_kits");

            migrationBuilder.DropTable(
                name: "visit_rounds");

            migrationBuilder.DropTable(
                name: "witness_requests");

            migrationBuilder.DropTable(
                name: "working_groups");

            migrationBuilder.DropTable(
                name: "table_notes");

            migrationBuilder.DropTable(
                name: "panel_registrations");

            migrationBuilder.DropTable(
                name: "evaluations");

            migrationBuilder.DropTable(
                name: "commitments");

            migrationBuilder.DropTable(
                name: "attendances");

            migrationBuilder.DropTable(
                name: "expense_claims");

            migrationBuilder.DropTable(
                name: "settlements");

            migrationBuilder.DropTable(
                name: "payment_batches");

            migrationBuilder.DropTable(
                name: "quota_plans");

            migrationBuilder.DropTable(
                name: "mandates");

            migrationBuilder.DropTable(
                name: "panel_replacements");

            migrationBuilder.DropTable(
                name: "volunteers");

            migrationBuilder.DropTable(
                name: "opinion_requests");

            migrationBuilder.DropTable(
                name: "panel_invitations");

            migrationBuilder.DropTable(
                name: "instruments");

            migrationBuilder.DropTable(
                name: "outside_bodies");

            migrationBuilder.DropTable(
                name: "allowance_schemes");

            migrationBuilder.DropTable(
                name: "panel_draws");

            migrationBuilder.DropTable(
                name: "people");

            migrationBuilder.DropTable(
                name: "offices");

            migrationBuilder.DropTable(
                name: "proposals");

            migrationBuilder.DropTable(
                name: "invitation_rounds");

            migrationBuilder.DropTable(
                name: "referral_partners");

            migrationBuilder.DropTable(
                name: "council_acts");

            migrationBuilder.DropTable(
                name: "recruitment_pools");

            migrationBuilder.DropTable(
                name: "users");

            migrationBuilder.DropTable(
                name: "ballots");

            migrationBuilder.DropTable(
                name: "restitutions");

            migrationBuilder.DropTable(
                name: "sampling_frames");

            migrationBuilder.DropTable(
                name: "sittings");

            migrationBuilder.DropTable(
                name: "recruitment_channels");

            migrationBuilder.DropTable(
                name: "organs");

            migrationBuilder.DropTable(
                name: "topics");

            migrationBuilder.DropTable(
                name: "editions");

            migrationBuilder.DropTable(
                name: "stored_documents");

            migrationBuilder.DropTable(
                name: "assemblies");

            migrationBuilder.DropTable(
                name: "authorities");
        }
    }
}
