using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Misthos.Domain;
using Misthos.Domain.Administration;
using Misthos.Domain.Allowances;
using Misthos.Domain.Allowances.Eligibility;
using Misthos.Domain.Allowances.Payments;
using Misthos.Domain.Ballots;
using Misthos.Domain.Budgets;
using Misthos.Domain.Certificates;
using Misthos.Domain.Evaluations;
using Misthos.Domain.Members;
using Misthos.Domain.Proposals;
using Misthos.Domain.Recognition;
using Misthos.Domain.Recruitment;
using Misthos.Domain.Registers;
using Misthos.Domain.Sittings;

namespace Misthos.Web.Data;

/// <summary>
/// Turns what is about to be saved into audit entries: old and new values, private ones masked. An attendance that changes with an entry of
/// its own is told by that entry: who, when, from what source.
/// </summary>
internal static class AuditTrail
{
    private static readonly ConcurrentDictionary<PropertyInfo, bool> Private = new();
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Rows that are only ever added and are their own trail, or imported in bulk.</summary>
    private static readonly HashSet<Type> OwnTrail =
    [
        typeof(TableSeat), typeof(SeatChange), typeof(WorkingGroupMember), typeof(AttendanceEntry), typeof(SequencePresence), typeof(Headcount),
        typeof(Convocation), typeof(Volunteer), typeof(PanelQuota), typeof(DrawnSeat), typeof(DrawCommitment), typeof(DrawPreparation),
        typeof(SeatCall), typeof(SittingCall), typeof(PanelInvitation), typeof(FramePart), typeof(RoundStratum), typeof(ExcludedPerson),
        typeof(FingerprintKey), typeof(PanelRegistration), typeof(RegistrationChange), typeof(InvitationContact), typeof(LetterPart), typeof(VisitStop),
        typeof(SettlementLine), typeof(SettlementEvent), typeof(PaymentBatchItem), typeof(PaymentBatchEvent), typeof(PesPiece), typeof(PesIssue),
        typeof(StatusFile), typeof(MinorAuthorisationStep), typeof(ConsentEntry), typeof(CharterAcceptance), typeof(SittingThanks), typeof(IncomeCheck),
        typeof(AllowanceNotice), typeof(CertificateBatch), typeof(Incident), typeof(IncidentStep), typeof(EvaluationRemark), typeof(ContactWish),
        typeof(BudgetMovement), typeof(RecognitionEcho), typeof(MinorityOpinion), typeof(DistinctionStep), typeof(DistinctionTelling), typeof(TestimonyConsent),
        typeof(CallStep), typeof(CallTelling), typeof(SeatConsent), typeof(SeatReport), typeof(HandoverLine), typeof(NewsTelling),
        typeof(ProposalVersion), typeof(ProposalFollower), typeof(ContributionUse),
        typeof(BallotReading), typeof(BallotStep),
        typeof(PublicAct), typeof(RegisterStamp),
    ];

    /// <summary>Stands for a value of a private property.</summary>
    public const string Masked = "•••";

    public static IReadOnlyList<AuditEntry> Of(ChangeTracker tracker, Actor actor, DateTimeOffset at)
    {
        var changed = tracker.Entries().Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToList();
        var told = changed.Where(entry => entry.State == EntityState.Added).Select(entry => entry.Entity).OfType<AttendanceEntry>().Select(entry => entry.AttendanceId).ToHashSet();
        return [.. changed.Where(entry => IsAudited(entry.Metadata.ClrType) && !(entry.Entity is Attendance attendance && told.Contains(attendance.Id)))
            .Where(entry => entry.State != EntityState.Modified || entry.Properties.Any(p => p.IsModified && p.Metadata.Name != nameof(Entity.Version)))
            .Select(entry => new AuditEntry(Owner(entry), at, Who(actor), Subject(entry)))];
    }

    /// <summary>The data of an authority were handed over: nothing changes, but the trail says so.</summary>
    public static AuditEntry Exported(Guid authorityId, Actor actor, DateTimeOffset at) =>
        new(authorityId, at, Who(actor), new AuditSubject(nameof(Authority), authorityId, nameof(Exported), "{}"));

    /// <summary>Somebody was shown what is sealed in a record: nothing changes, but the trail says so.</summary>
    public static AuditEntry Seen(Entity record, Actor actor, DateTimeOffset at) =>
        new(record.AuthorityId, at, Who(actor), new AuditSubject(record.GetType().Name, record.Id, nameof(Seen), "{}"));

    /// <summary>Whether changes of such rows are written to the trail.</summary>
    public static bool IsAudited(Type type) => type == typeof(Authority) || typeof(Entity).IsAssignableFrom(type) && !OwnTrail.Contains(type) && !typeof(IKeptForever).IsAssignableFrom(type);

    /// <summary>Whether changes of this property are written to the trail.</summary>
    public static bool IsAudited(IReadOnlyProperty property) => property.Name is not (nameof(Entity.Id) or nameof(Entity.AuthorityId) or nameof(Entity.Version) or nameof(Domain.Proposals.Proposal.SearchText));

    private static AuditActor Who(Actor actor) => new(actor.UserId, actor.Name, actor.UseCase, actor.Reason);

    private static Guid Owner(EntityEntry entry) => entry.Entity is Entity row ? row.AuthorityId : ((Authority)entry.Entity).Id;

    private static AuditSubject Subject(EntityEntry entry)
    {
        var changes = new Dictionary<string, string?[]>();
        foreach (var property in entry.Properties.Where(p => IsAudited(p.Metadata)))
        {
            var before = entry.State == EntityState.Added ? null : Text(property.OriginalValue);
            var after = entry.State == EntityState.Deleted ? null : Text(property.CurrentValue);
            if (before != after)
            {
                var isPrivate = property.Metadata.PropertyInfo is { } member && Private.GetOrAdd(member, m => m.IsDefined(typeof(PrivateAttribute)));
                changes[property.Metadata.Name] = isPrivate ? [before is null ? null : Masked, after is null ? null : Masked] : [before, after];
            }
        }

        return new AuditSubject(entry.Metadata.ClrType.Name, entry.Entity is Entity row ? row.Id : Owner(entry), entry.State.ToString(), JsonSerializer.Serialize(changes, Json));
    }

    private static string? Text(object? value) => value switch
    {
        null => null,
        string text => text.Length > 2000 ? text[..2000] + "…" : text,
        byte[] bytes => $"{bytes.Length} bytes",
        IFormattable formattable => formattable.ToString(value is DateOnly or DateTime or DateTimeOffset ? "O" : null, CultureInfo.InvariantCulture),
        System.Collections.IEnumerable => JsonSerializer.Serialize(value, value.GetType(), Json),
        _ => value.ToString(),
    };
}
