using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Misthos.Domain.Administration;
using Misthos.Domain.Allowances;
using Misthos.Domain.Allowances.Claims;
using Misthos.Domain.Allowances.Eligibility;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Certificates;
using Misthos.Domain.Evaluations;
using Misthos.Domain.Members;
using Misthos.Domain.Proposals;
using Misthos.Domain.Recruitment;
using Misthos.Domain.Registers;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;
using Misthos.Web.Features.Certificates;
using Misthos.Web.Features.Evaluations.Box;
using Misthos.Web.Features.Members.Directory;
using Misthos.Web.Features.Recruitment.Frames;
using Misthos.Web.Features.Recruitment.Registrations;
using Misthos.Web.Infrastructure.Demonstration;
using Misthos.Web.Infrastructure.Http;
using Misthos.Web.Infrastructure.Security;
using Misthos.Web.Tests.Infrastructure;

namespace Misthos.Web.Tests.Guards;

/// <summary>Real rows of one city for the parameters of every route: <c>segment before/{parameter}</c> → value.</summary>
internal sealed class Samples(string city)
{
    private const char Missing = '∅';

    private (Guid Call, Guid Person) _call;

    private readonly Dictionary<string, string?> _values = new(StringComparer.Ordinal)
    {
        ["/{city}"] = city,
        ["langue/{code}"] = "fr",
        ["erreur/{code}"] = "404",
        ["messages/{name}"] = "convocation-mail-fr",
        ["donnees/{name}"] = "propositions",
        ["donnees/{dataset}"] = "propositions",
        ["openapi/{documentname}"] = "v1",
    };

    public string City => city;

    /// <summary>Registrations, for the pages that work on the one a browser holds.</summary>
    public RegistrationSamples Registrations { get; private set; } = null!;

    /// <summary>The address of this route with this city's rows; null when the city has no such row.</summary>
    public string? Address(AppEndpoint endpoint)
    {
        var pattern = endpoint.Pattern;
        var parts = new List<string>();
        foreach (var segment in pattern.PathSegments)
        {
            var text = string.Concat(segment.Parts.Select(part => part is RoutePatternParameterPart parameter ? Value(pattern, parts.LastOrDefault() ?? "", parameter) : Literal(part)));
            parts.Add(text);
        }

        return parts.Exists(part => part.Length == 0 || part.Contains(Missing)) ? null : "/" + string.Join('/', parts) + (endpoint.Method == "GET json" ? "?heures=7" : "");
    }

    /// <summary>Reads one sample of everything, and makes what the demonstration lacks: an unused link, a ticket, a certificate.</summary>
    public static async Task<Samples> OfAsync(WebApp app, string city)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Tenant>().Set((await app.Services.GetRequiredService<AuthorityDirectory>().FindAsync(city))!);
        var samples = new Samples(city);
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var links = app.Services.GetRequiredService<DemonstrationSignIn>().Links;
        var member = links.Single(link => link.City == city && link.Role == Role.Member);
        await samples.ReadAsync(db, member.UserId);
        await samples.MakeAsync(scope.ServiceProvider, db, member.UserId);
        samples._values["connexion/{token}"] = member.Token;
        return samples;
    }

    private async Task ReadAsync(AppDbContext db, Guid member)
    {
        var edition = await db.Set<Edition>().Where(e => e.Status == EditionStatus.Open).OrderByDescending(e => db.Set<PanelDraw>().Any(d => d.EditionId == e.Id)).FirstAsync();
        var attended = await Attended(db, member).FirstAsync();
        var draw = await db.Set<PanelDraw>().FirstOrDefaultAsync();
        var proposal = await db.Set<Proposal>().OrderBy(p => p.Number).FirstAsync(p => p.HandedOverOn != null);
        _values["assemblees/{name}"] = await db.Set<CitizensAssembly>().Select(a => a.Slug).FirstAsync();
        _values["assemblees/{id}"] = (await db.Set<CitizensAssembly>().FirstAsync()).Id.ToString();
        _values["editions/{id}"] = _values["budget/{editionid}"] = _values["historique/{id}"] = edition.Id.ToString();
        _values["organes/{organid}"] = (await db.Set<Organ>().FirstAsync(o => o.EditionId == edition.Id)).Id.ToString();
        _values["tirages/{id}"] = _values["tirages/{drawid}"] = draw?.Id.ToString();
        _values["seances/{id}"] = attended.SittingId.ToString();
        _values["explications/{id}"] = _values["indemnites/{attendanceid}"] = attended.Id.ToString();
        _values["modeles/{slug}"] = "rennes-2021";
        _values["horodatages/{number}"] = await StampedAsync(db);
        _values["membres/{id}"] = attended.PersonId.ToString();
        _values["besoins/{id}"] = (await db.Set<Need>().FirstAsync()).Id.ToString();
        _values["etats/{id}"] = (await db.Set<Settlement>().OrderByDescending(s => s.Status == SettlementStatus.SignedOutside).FirstOrDefaultAsync())?.Id.ToString();
        var scheme = await db.Set<AllowanceScheme>().FirstAsync();
        _values["demandes/{schemeid}"] = scheme.Id.ToString();
        _values["personnes/{personid}"] = (await db.Set<Mandate>().FirstAsync(m => scheme.OrganIds.Contains(m.OrganId))).PersonId.ToString();
        _values["paiements/{id}"] = (await db.Set<Domain.Allowances.Payments.PaymentBatch>().OrderByDescending(b => b.Status == Domain.Allowances.Payments.PaymentBatchStatus.Released).FirstOrDefaultAsync())?.Id.ToString();
        _values["baremes/{id}"] = scheme.Id.ToString();
        var act = await db.Set<Domain.Recognition.RecognitionAct>().Where(a => a.EditionId == edition.Id && !a.IsDraft && a.SittingId == null && a.OrganId == null && a.Kind != Domain.Recognition.RecognitionKind.Thanks).OrderBy(a => a.On).FirstAsync();
        _values["reconnaissance/{id}"] = act.Id.ToString();
        _values["ajustements/{id}"] = (await db.Set<Adjustment>().OrderBy(a => a.ToldOn).FirstAsync()).Id.ToString();
        _values["avantages/{id}"] = (await db.Set<Domain.Benefits.BenefitLot>().FirstOrDefaultAsync())?.Id.ToString();
        await AfterTermAsync(db);
        _values["inscription/{step}"] = "information";
        _values["badge/{token}"] = "ABCDEFGH23456789JKMN";
        _values["partenaires/{code}"] = (await db.Set<ReferralPartner>().FirstOrDefaultAsync())?.CountsCode;
        _values["voies/{channelid}"] = (await db.Set<RecruitmentChannel>().Where(c => c.Kind == ChannelKind.ElectoralRoll || c.Kind == ChannelKind.Addresses).OrderByDescending(c => db.Set<LetterRun>().Any(r => r.ChannelId == c.Id)).ThenBy(c => c.Id).FirstAsync()).Id.ToString();
        _values["criteres/{featureid}"] = (await db.Set<PlannedFeature>().OrderBy(f => f.Id).FirstAsync(f => f.Source == FeatureSource.Asked)).Id.ToString();
        _values["partenaires/{partnerid}"] = (await db.Set<ReferralPartner>().FirstOrDefaultAsync())?.Id.ToString();
        _values["envois/{runid}"] = (await db.Set<LetterRun>().FirstOrDefaultAsync())?.Id.ToString();
        _values["tournees/{roundid}"] = (await db.Set<VisitRound>().FirstOrDefaultAsync())?.Id.ToString();
        _values["engagements/{id}"] = (await db.Set<Domain.Commitments.Commitment>().FirstAsync()).Id.ToString();
        _values["services/{id}"] = (await db.Set<Office>().OrderBy(o => o.Kind).ThenBy(o => o.Name).FirstAsync()).Id.ToString();
        _values["suivre/{token}"] = "inconnu";
        _values["amendements/{id}"] = (await db.Set<Amendment>().OrderBy(a => a.DecidedOn != null).FirstOrDefaultAsync())?.Id.ToString();
        _values["api/v1/{city}/amendements/{id}"] = (await db.Set<Amendment>().OrderBy(a => a.DecidedOn == null).FirstOrDefaultAsync(a => db.Set<Proposal>().Any(p => p.Id == a.ProposalId && p.AdoptedOn != null)))?.Id.ToString();
        _values["opinions-minoritaires/{id}"] = (await db.Set<MinorityOpinion>().FirstOrDefaultAsync())?.Id.ToString();
        _values["contributions/{id}"] = await SheetAsync(db, member);
        var facilitator = await db.Set<RoleAssignment>().Where(r => r.Role == Role.Facilitator).Select(r => r.UserId).FirstAsync();
        var confided = new ConfidedTestimony(Guid.CreateVersion7(), new(db.AuthorityId, edition.Id, proposal.TopicId, facilitator), SecretToken.Fingerprint($"confided-{city}"), SealedText.Empty, new(2026, 1, 5));
        db.Add(confided);
        _values["temoignages-confies/{id}"] = confided.Id.ToString();
        _values["preuves/{note}"] = (await db.Set<Domain.Commitments.ProgressNote>().OrderBy(n => n.Id).FirstAsync(n => n.DocumentId != null)).Id.ToString();
        var asked = await db.Set<OpinionRequest>().OrderByDescending(r => r.Opinions.Any(o => o.DocumentId != null)).ThenBy(r => r.Id).Select(r => new { r.Id, Order = r.Opinions.Max(o => (int?)o.Order) }).FirstAsync();
        (_values["avis/{id}"], _values["note/{order}"]) = (asked.Id.ToString(), $"{asked.Order ?? 0}");
        _values["propositions/{id}"] = proposal.Id.ToString();
        _values["suites/{id}"] = (await db.Set<OfficialResponse>().FirstAsync()).Id.ToString();
        _values["actions/{id}"] = _values["engagements/{id}"];
        _values["jalons/{id}"] = (await db.Set<Domain.Commitments.Milestone>().FirstAsync()).Id.ToString();
        _values["sujets/{id}"] = proposal.TopicId.ToString();
        _values["propositions/{number}"] = proposal.Number.ToString();
        await BookletSamples.ReadAsync(db, _values);
    }

    // A contribution of the member, with the photo of a sheet.
    private static async Task<string> SheetAsync(AppDbContext db, Guid member)
    {
        var given = await db.Set<Contribution>().OrderBy(c => c.Id).FirstAsync(c => db.Set<Person>().Any(p => p.Id == c.PersonId && p.UserId == member));
        var sheet = new StoredDocument(db.AuthorityId, "feuille.png", "image/png", [0x89, 0x50, 0x4E, 0x47], "00");
        db.Add(sheet);
        given.Attach(sheet);
        return given.Id.ToString();
    }

    // A call that waits for answers, a seat of the member's, news and an act with the association.
    private async Task AfterTermAsync(AppDbContext db)
    {
        var ask = await db.Set<Domain.Recognition.CallAsk>().Where(a => a.Answer == null).OrderBy(a => a.Id).FirstAsync(a => db.Set<Domain.Recognition.EngagementCall>().Any(c => c.Id == a.CallId && c.Status == Domain.Recognition.CallStatus.Open));
        (_call, _values["appels/{id}"]) = ((ask.CallId, ask.PersonId), ask.CallId.ToString());
        _values["mandats/{id}"] = (await db.Set<Domain.Recognition.OutsideSeat>().FirstAsync(s => db.Set<Person>().Any(p => p.Id == s.PersonId && p.UserId != null))).Id.ToString();
        _values["instances/{id}"] = (await db.Set<Domain.Recognition.OutsideBody>().FirstAsync()).Id.ToString();
        _values["nouvelles/{id}"] = (await db.Set<Domain.Recognition.AssemblyNews>().OrderBy(n => n.SentAt != null).FirstOrDefaultAsync())?.Id.ToString();
        _values["remises/{id}"] = (await db.Set<Domain.Recognition.AssociationHandover>().FirstOrDefaultAsync(h => h.Kind == Domain.Recognition.HandoverKind.Passed))?.Id.ToString();
    }

    // Whoever the table of roles lets in is trusted with it: a decided procedure, so that both letters exist.
    private async Task ConfideAsync(AppDbContext db, Guid sittingId, Guid personId, DateTimeOffset now)
    {
        var sitting = await db.Set<Sitting>().SingleAsync(s => s.Id == sittingId);
        var (today, by) = (DateOnly.FromDateTime(now.UtcDateTime), Guid.CreateVersion7());
        var trusted = await db.Set<RoleAssignment>().Where(r => (r.Role == Role.Organiser || r.Role == Role.FollowUpOfficer || r.Role == Role.Facilitator) && !db.Set<Confidant>().Any(c => c.UserId == r.UserId && c.EditionId == sitting.EditionId)).Select(r => r.UserId).Distinct().ToListAsync();
        db.AddRange(trusted.Select(user => new Confidant(db.AuthorityId, sitting.EditionId, user, by, now)));
        var incident = new Incident(db.AuthorityId, new(sitting.EditionId, sittingId, personId), SealedText.Empty, by, now);
        incident.Concern(personId);
        var procedure = new Exclusion(incident, new(ExclusionScope.Assembly, null, today.AddDays(-20), today.AddDays(-5)), SealedText.Empty, by);
        procedure.Hear(HearingForm.Oral, today.AddDays(-6), SealedText.Empty, today);
        procedure.Decide(new(false, today.AddDays(-4), "La maire (essai)"), SealedText.Empty, today);
        db.AddRange(incident, procedure);
        _values["signalements/{id}"] = incident.Id.ToString();
    }

    private async Task MakeAsync(IServiceProvider services, AppDbContext db, Guid member)
    {
        var clock = services.GetRequiredService<TimeProvider>();
        _values["releves/{year}"] = clock.GetUtcNow().Year.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var counted = await db.Set<Evaluation>().FirstAsync(e => e.Status == EvaluationStatus.Counted);
        var asked = new Evaluation(await db.Set<Instrument>().FirstAsync(i => i.Id == counted.InstrumentId), new(EvaluationOccasion.Officials, counted.EditionId, Guid.Parse(_values["seances/{id}"]!)), DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(3), member, clock.GetUtcNow());
        using (var secret = services.GetRequiredService<BoxSecrets>().Create(asked.Id))
        {
            asked.Prepare(secret.Lock, 1, 0);
            db.AddRange(asked, new EvaluationInvitee(asked, (await Attended(db, member).FirstAsync()).PersonId, byMail: false), new ContactWish(Guid.CreateVersion7(), db.AuthorityId, SealedText.Empty));
        }

        db.Add(new EvaluationTicket(db.AuthorityId, asked.Id, SecretToken.Fingerprint($"TICKET{city.ToUpperInvariant()}")));
        (_values["questionnaires/{id}"], _values["modeles/{instrument}"]) = (counted.Id.ToString(), counted.InstrumentId.ToString());
        _values["paroles/{remarkid}"] = (await db.Set<EvaluationRemark>().FirstAsync(r => r.EvaluationId == counted.Id)).Id.ToString();
        db.Add(new SignInLink(SecretToken.Fingerprint($"link-{city}"), $"MEMBER.{city}{DemoScope.MailDomain}".ToUpperInvariant(), clock.GetUtcNow(), TimeSpan.FromHours(1)));
        var attended = await Attended(db, member).FirstAsync();
        if (!await db.Set<Convocation>().AnyAsync(c => c.SittingId == attended.SittingId && c.PersonId == attended.PersonId))
        {
            db.Add(new Convocation(await db.Set<Sitting>().SingleAsync(s => s.Id == attended.SittingId), attended.PersonId, ContactChannel.Post, clock.GetUtcNow()));
        }

        var offered = Guid.Parse(_values["reconnaissance/{id}"]!);
        _values["reponse/{token}"] = services.GetRequiredService<Misthos.Web.Features.Recognition.ReplyLinkService>().Seal(offered, attended.PersonId);
        _values["appel/{token}"] = services.GetRequiredService<Misthos.Web.Features.Recognition.Calls.CallLinkService>().Seal(_call.Call, _call.Person);
        var guardian = new MinorAuthorisation(await db.Set<Person>().SingleAsync(p => p.Id == attended.PersonId), new("Ana Roux", null, null), null, new(member, clock.GetUtcNow()));
        guardian.MakeLink(SecretToken.Fingerprint($"guardian-{city}"), clock.GetUtcNow());
        var scan = new StoredDocument(db.AuthorityId, "autorisation.pdf", "application/pdf", "%PDF"u8.ToArray(), "");
        guardian.Receive(new(2026, 1, 5), scan.Id, new(2026, 1, 6), new(member, clock.GetUtcNow()));
        db.AddRange(scan, guardian);
        var agendaFile = new StoredDocument(db.AuthorityId, "essai.pdf", "application/pdf", "%PDF"u8.ToArray(), "");
        var sittingFile = new SittingDocument(await db.Set<Sitting>().SingleAsync(s => s.Id == attended.SittingId), agendaFile.Id, "Essai", DocumentUse.Before, Readership.Everyone);
        db.AddRange(agendaFile, sittingFile);
        var place = await db.Set<Sitting>().Where(s => s.Id == attended.SittingId).Select(s => s.Place).SingleAsync();
        if (!await db.Set<PlacePhoto>().AnyAsync(p => p.Place == place))
        {
            db.Add(new PlacePhoto(db.AuthorityId, place, agendaFile.Id, "Essai"));
        }

        await ConfideAsync(db, attended.SittingId, attended.PersonId, clock.GetUtcNow());
        await RequestAsync(services, db, clock.GetUtcNow());
        var sheet = new SignedSheet(await db.Set<Sitting>().SingleAsync(s => s.Id == attended.SittingId), 99, agendaFile, "Essai", new(member, clock.GetUtcNow()));
        db.Add(sheet);
        _values["feuille-signee/{sheet}"] = sheet.Id.ToString();
        _values["documents/{document}"] = sittingFile.Id.ToString();
        _values["papiers/{document}"] = scan.Id.ToString();
        _values["autorisation/{token}"] = $"guardian-{city}";
        Registrations = RegistrationSamples.Make(db, Guid.Parse(_values["editions/{id}"]!), clock.GetUtcNow(), services.GetRequiredService<RegistrationSessionService>());
        _values["inscriptions/{registrationid}"] = Registrations.Complete.ToString();
        db.Add(new CalendarFeed(db.AuthorityId, attended.PersonId, SecretToken.Fingerprint($"calendar-{city}"), clock.GetUtcNow()));
        _values["agenda/{token}"] = $"calendar-{city}";
        await db.SaveChangesAsync();
        await ListAsync(services, db);
        await TablesAsync(db, member);
        _values["import/{id}"] = (await services.GetRequiredService<ImportService>().KeepAsync("membres.csv", "prenom;nom\nZoé;Roux\n"u8.ToArray())).ToString();
        _values["deliberations/{id}"] = (await services.GetRequiredService<Misthos.Web.Features.Proposals.Imports.ImportFileService>().KeepAsync(Misthos.Domain.Proposals.ImportKind.Deliberations, "actes.csv", "DELIB_ID;DELIB_DATE;DELIB_OBJET\n1;2026-01-05;Eau\n"u8.ToArray())).ToString();
        _values["decidim/{id}"] = (await services.GetRequiredService<Misthos.Web.Features.Proposals.Imports.DecidimImportService>().SendAsync("propositions.csv", "id;title/fr;body/fr\n1;Eau;Boire\n"u8.ToArray(), new(await db.Set<Misthos.Domain.Topics.Topic>().Select(t => t.Id).FirstAsync(), null))).ToString()!;
        await FormerAsync(services, db, attended.SittingId);
        var certificate = await services.GetRequiredService<CertificateService>().IssueAsync(attended.Id);
        _values["questionnaire/{token}"] = $"TICKET{city.ToUpperInvariant()}";
        _values["lien/{token}"] = $"link-{city}";
        _values["verifier/{code}"] = certificate!.Code;
        await PapersAsync(services, db, attended);
        await EngagementSamples.MakeAsync(services, db, attended.PersonId, _values);
        await BallotSamples.MakeAsync(services, db, _values);
        _values["avis/{token}"] = services.GetRequiredService<Misthos.Web.Features.Proposals.Opinions.OpinionLinkService>().Seal(await db.Set<OpinionRequest>().FirstAsync(r => r.LinkUntil != null && !r.Opinions.Any()));
    }

    /// <summary>Results and meetings of another platform, and a meeting taken over from it.</summary>
    private async Task FormerAsync(IServiceProvider services, AppDbContext db, Guid sitting)
    {
        var held = await db.Set<Sitting>().SingleAsync(s => s.Id == sitting);
        var earlier = new EarlierMeeting(db.AuthorityId, (held.EditionId, null), new(new(2024, 6, 1), new(18, 0), new(2024, 6, 1), new(20, 0)), new("Essai", "Essai"));
        db.Add(earlier);
        await db.SaveChangesAsync();
        _values["anciennes/{id}"] = _values["reunions-anterieures/{id}"] = earlier.Id.ToString();
        _values["resultats/{id}"] = (await services.GetRequiredService<Misthos.Web.Features.Proposals.Imports.ImportFileService>().KeepAsync(Misthos.Domain.Proposals.ImportKind.DecidimResults, "resultats.csv", "id;title/fr;end_date;proposal_urls\n1;Eau;2026-01-01;\n"u8.ToArray())).ToString();
        _values["reunions/{id}"] = (await services.GetRequiredService<Misthos.Web.Features.Proposals.Imports.DecidimMeetingService>().SendAsync("reunions.csv", "id;title/fr;start_time;end_time\n1;Eau;2024-01-01 10:00:00;2024-01-01 12:00:00\n"u8.ToArray(), new(null, null) { OrganId = held.OrganId })).ToString()!;
    }

    /// <summary>What the papers of members need: a certificate that can be a badge, a key, the file of a sitting.</summary>
    private async Task PapersAsync(IServiceProvider services, AppDbContext db, Attendance attended)
    {
        var edition = await db.Set<Sitting>().Where(s => s.Id == attended.SittingId).Select(s => s.EditionId).SingleAsync();
        var issued = await services.GetRequiredService<CertificateService>().IssueParticipationAsync(edition, attended.PersonId, "fr");
        var batch = new CertificateBatch(db.AuthorityId, attended.SittingId, new(CertificateKind.Presence, CertificateBatchFormat.Zip, "fr", "https://exemple.fr"), Guid.CreateVersion7(), DateTimeOffset.UnixEpoch);
        batch.Finish(1, "PK"u8.ToArray(), new(2099, 1, 1, 0, 0, 0, TimeSpan.Zero));
        db.Add(batch);
        await db.SaveChangesAsync();
        var key = await services.GetRequiredService<Misthos.Web.Features.Certificates.Keys.SigningKeyService>().KeyIdAsync(KeyAlgorithm.Es256);
        (_values["attestations/{id}"], _values["lots/{batchid}"], _values["cles/{kid}"]) = (issued.Certificate?.Id.ToString(), batch.Id.ToString(), key);
        (_values["badges/{editionid}"], _values["etats/{year}"]) = (edition.ToString(), issued.Certificate?.Year.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>A refusal by letter, a document sent for it.</summary>
    private async Task RequestAsync(IServiceProvider services, AppDbContext db, DateTimeOffset now)
    {
        var scheme = await db.Set<AllowanceScheme>().SingleAsync(s => s.Id == Guid.Parse(_values["demandes/{schemeid}"]!));
        var person = await db.Set<Person>().SingleAsync(p => p.Id == Guid.Parse(_values["personnes/{personid}"]!));
        person.SetContact(null, null, "1 rue d’Essai", ContactChannel.Post);
        var letter = new AllowanceNotice(person, AllowanceNoticeKind.InvitationToAsk, scheme.Id, now);
        var file = services.GetRequiredService<Misthos.Web.Features.Administration.SealedDocumentService>().Keep("essai", "%PDF"u8.ToArray());
        var proof = new IncomeProof(scheme, person.Id, IncomeProofKind.TaxNotice, file.Id, now);
        var attendance = await db.Set<Attendance>().FirstAsync(a => a.PersonId == Guid.Parse(_values["membres/{id}"]!));
        var claim = new ExpenseClaim(new(db.AuthorityId, attendance.PersonId, attendance.SittingId, scheme.Id), new(ExpenseKind.Parking, 100, Domain.Money.Euros(4), new(2026, 1, 5)), SealedText.Empty, file.Id, new(2026, 1, 6));
        db.AddRange(letter, proof, claim);
        _values["frais/{id}"] = claim.Id.ToString();
        _values["courriers/{id}"] = letter.Id.ToString();
        _values["justificatifs/{id}"] = proof.Id.ToString();
    }

    /// <summary>A list of people, drawn from and sealed.</summary>
    private async Task ListAsync(IServiceProvider services, AppDbContext db)
    {
        var edition = Guid.Parse(_values["editions/{id}"]!);
        var channel = new RecruitmentChannel(db.AuthorityId, edition, ChannelKind.ElectoralRoll, new("Liste des essais", 2, 5, new(2030, 1, 1), ""));
        db.Add(channel);
        await db.SaveChangesAsync();
        const string roll = "nom;prénom;date de naissance;adresse;code postal;commune\nDUPONT;Zoé;1980;RUE X;13001;MARSEILLE\nDURAND;Léo;1990;RUE Y;13002;MARSEILLE\n";
        var frames = services.GetRequiredService<FrameService>();
        services.GetRequiredService<Actor>().SetUser(Guid.CreateVersion7(), "Test");
        var frame = (await frames.UploadAsync(channel.Id, [new("liste.csv", new MemoryStream(System.Text.Encoding.UTF8.GetBytes(roll)))], new("Base", "But"))).FrameId!.Value;
        var columns = roll.Split('\n')[0].Split(';');
        await frames.ConfirmAsync(frame, FrameHeaders.Guess(ChannelKind.ElectoralRoll, columns));
        var round = (await services.GetRequiredService<RoundService>().PrepareAsync(frame, new(1, 5, "", "", null), new Dictionary<string, double>())).RoundId!.Value;
        await services.GetRequiredService<RoundService>().DrawAsync(round, "essai");
        await frames.SealAsync(frame, "Me Martin", new(2026, 11, 26));
        var eliminated = new EliminationList(db.AuthorityId, new(edition, EliminatedKind.Invitations, "Essai", 3, DateTimeOffset.UnixEpoch), Guid.CreateVersion7(), DateTimeOffset.UnixEpoch);
        db.Add(eliminated);
        await db.SaveChangesAsync();
        await services.GetRequiredService<Misthos.Web.Features.Evaluations.Published.PublishedService>().PublishAsync();
        _values["eliminations/{id}"] = eliminated.Id.ToString();
        _values["voies/{id}"] = channel.Id.ToString();
        _values["listes/{id}"] = frame.ToString();
        _values["tirages-invitation/{id}"] = round.ToString();
    }

    /// <summary>A plan of tables of the sitting, a note with a photo, a working group.</summary>
    private async Task TablesAsync(AppDbContext db, Guid by)
    {
        var (id, at) = (Guid.Parse(_values["seances/{id}"]!), DateTimeOffset.UnixEpoch);
        var sitting = await db.Set<Sitting>().SingleAsync(s => s.Id == id);
        if (!await db.Set<TableSetup>().AnyAsync(s => s.SittingId == id))
        {
            var setup = new TableSetup(sitting, 2);
            var plan = new TablePlan(setup, PlanCause.Expected, by, at);
            foreach (var (index, person) in (await db.Set<Mandate>().Where(m => m.OrganId == sitting.OrganId).Select(m => m.PersonId).Distinct().OrderBy(p => p).Take(6).ToListAsync()).Index())
            {
                plan.Seat(new(1, 1 + (index % 2), person), Capacity.Member, false);
            }

            db.AddRange(setup, plan);
        }

        var photo = new StoredDocument(db.AuthorityId, "feuille.png", "image/png", [0x89, 0x50, 0x4E, 0x47], "00");
        var note = await db.Set<TableNote>().Include(n => n.Photos).SingleOrDefaultAsync(n => n.SittingId == id && n.Round == 1 && n.Table == 1) ?? db.Add(new TableNote(sitting, 1, 1)).Entity;
        note.Attach(photo);
        var group = new WorkingGroup(sitting, "Groupe des essais");
        db.AddRange(photo, group);
        await db.SaveChangesAsync();
        (_values["notes/{round}"], _values["1/{table}"]) = ("1", "1");
        (_values["photos/{photoid}"], _values["groupes/{id}"]) = (note.Photos[^1].Id.ToString(), group.Id.ToString());
    }

    private static async Task<string> StampedAsync(AppDbContext db)
    {
        if (!await db.Set<RegisterStamp>().AnyAsync(s => s.Number == 1))
        {
            db.Add(new RegisterStamp(await db.Set<PublicAct>().SingleAsync(a => a.Number == 1), DateTimeOffset.UnixEpoch, "Tiers", [1, 2, 3]));
            await db.SaveChangesAsync();
        }

        return "1";
    }

    private static IQueryable<Attendance> Attended(AppDbContext db, Guid member) =>
        from attendance in db.Set<Attendance>()
        join person in db.Set<Person>() on attendance.PersonId equals person.Id
        where person.UserId == member && (attendance.Status == AttendanceStatus.Present || attendance.Status == AttendanceStatus.Late || attendance.Status == AttendanceStatus.LeftEarly)
        orderby attendance.SittingId
        select attendance;

    private string Value(RoutePattern pattern, string before, RoutePatternParameterPart parameter)
    {
        // A page of the team and the data for everyone may name the same thing, of which the public knows a part.
        if (parameter.Name != "city" && _values.TryGetValue(pattern.RawText!.TrimStart('/'), out var own))
        {
            return own ?? Missing.ToString();
        }

        var key = $"{(parameter.Name.Equals("city", StringComparison.OrdinalIgnoreCase) ? "" : before)}/{{{parameter.Name.ToLowerInvariant()}}}";
        Assert.True(_values.ContainsKey(key), $"/{pattern.RawText}: no sample for “{key}”. Add one to {nameof(Samples)}.{nameof(ReadAsync)}, so that the guards walk this page too.");
        return _values[key] ?? Missing.ToString();
    }

    private static string Literal(RoutePatternPart part) => part switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternSeparatorPart separator => separator.Content,
        _ => throw new InvalidOperationException($"Unknown part {part}"),
    };
}
