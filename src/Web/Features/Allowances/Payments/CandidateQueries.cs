using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Allowances;
using Misthos.Domain.Allowances.Payments;
using Misthos.Domain.Members;
using Misthos.Web.Data;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Allowances.Payments;

/// <summary>A person with approved allowances that no payment holds, and what leaves them out, if anything.</summary>
public sealed record PaymentCandidate(Guid PersonId, PaymentSubject Subject, IReadOnlyList<SettlementLine> Settled, IReadOnlyList<Refusal> Refusals)
{
    /// <summary>The account as it is stored.</summary>
    public SealedText Sealed { get; init; }

    public PaymentDue ToDue() => new(PersonId, Subject.Account!.Means, Sealed, Settled);
}

/// <summary>Whom the next batch would pay.</summary>
public sealed class CandidateQueries(AppDbContext db, Seals seals)
{
    /// <summary>Everyone with money approved and in no payment, by name; the account is read as it is now.</summary>
    public async Task<IReadOnlyList<PaymentCandidate>> AllAsync(DateOnly on)
    {
        var settled = await (from line in db.Set<SettlementLine>()
                             join settlement in db.Set<Settlement>() on line.SettlementId equals settlement.Id
                             where settlement.Status != SettlementStatus.Liquidated && !db.Set<PaymentBatchItem>().Any(i => i.StandingId == line.Id)
                             select line).AsNoTracking().ToListAsync();
        var ids = settled.Select(l => l.PersonId).Distinct().ToList();
        var people = await db.Set<Person>().AsNoTracking().Where(p => ids.Contains(p.Id)).ToListAsync();
        var facts = await FactsAsync(ids, settled, people.Where(p => Minors.IsMinor(p.BornOn, on)).Select(p => p.Id).ToHashSet());
        var lines = settled.ToLookup(l => l.PersonId);
        return [.. people.OrderBy(p => p.FamilyName, StringComparer.CurrentCulture).ThenBy(p => p.GivenName, StringComparer.CurrentCulture)
            .Select(person => Candidate(person, [.. lines[person.Id]], facts))];
    }

    private PaymentCandidate Candidate(Person person, List<SettlementLine> lines, Facts facts)
    {
        var account = facts.Accounts.GetValueOrDefault(person.Id);
        var details = account is null ? null : seals.Open<AccountDetails>(account.Details);
        var back = facts.SentBack[person.Id].MaxBy(l => l.Reference);
        var subject = new PaymentSubject(person.FullName, Money.FromCents(lines.Sum(l => l.AmountCents)), account is null ? null : new(account.Kind, account.Means, details, account.IsSeen))
        {
            IsMinor = facts.Minors.Contains(person.Id),
            MinorsHaveOwn = facts.Minors.Contains(person.Id) && lines.TrueForAll(l => facts.OwnSchemes.Contains(SchemeOf(l))),
            Guardians = [.. facts.Guardians[person.Id]],
            CashLimit = facts.CashLimit,
            IsTreatmentUndecided = facts.Undecided.Count > 0 && lines.Exists(l => facts.Undecided.Contains(SchemeOf(l))),
            // The same sealed value is the same account, unchanged since: whoever saves it again says that it is right.
            SentBack = back is not null && account is not null && !back.Account.IsEmpty && back.Account == account.Details ? back.RejectionReason ?? back.Rejection : null,
        };
        return new(person.Id, subject, lines, PaymentCheck.WhyNotPay(subject)) { Sealed = account?.Details ?? SealedText.Empty };
    }

    private async Task<Facts> FactsAsync(List<Guid> ids, List<SettlementLine> settled, HashSet<Guid> minors)
    {
        var schemes = settled.Where(l => minors.Contains(l.PersonId)).Select(SchemeOf).Distinct().ToList();
        return new(minors)
        {
            Accounts = await db.Set<BankAccount>().AsNoTracking().Where(a => ids.Contains(a.PersonId)).ToDictionaryAsync(a => a.PersonId),
            CashLimit = await db.Set<PaymentSettings>().Select(s => s.CashLimit).SingleOrDefaultAsync(),
            SentBack = (await db.Set<PaymentBatchLine>().AsNoTracking().Where(l => ids.Contains(l.PersonId) && l.Status == PaymentStatus.Rejected).ToListAsync()).ToLookup(l => l.PersonId),
            Guardians = (minors.Count == 0 ? [] : await db.Set<MinorAuthorisation>().Where(m => minors.Contains(m.PersonId)).Select(m => new { m.PersonId, m.GuardianName }).ToListAsync())
                .ToLookup(m => m.PersonId, m => m.GuardianName),
            Undecided = [.. await db.Set<AllowanceScheme>().Where(s => s.Tax == TaxTreatment.Undecided || s.Social == SocialTreatment.Undecided).Select(s => (Guid?)s.Id).ToListAsync()],
            OwnSchemes = schemes.Count == 0 ? [] : [.. await db.Set<AllowanceScheme>().Where(s => schemes.Contains(s.Id) && s.Minors == MinorAllowance.Same).Select(s => (Guid?)s.Id).ToListAsync()],
        };
    }

    private static Guid? SchemeOf(SettlementLine line) => AllowanceBreakdown.FromJson(line.Explanation).Basis?.SchemeId;

    private sealed record Facts(HashSet<Guid> Minors)
    {
        public required Dictionary<Guid, BankAccount> Accounts { get; init; }

        public required Money? CashLimit { get; init; }

        public required ILookup<Guid, PaymentBatchLine> SentBack { get; init; }

        public required ILookup<Guid, string> Guardians { get; init; }

        public required HashSet<Guid?> OwnSchemes { get; init; }

        public required HashSet<Guid?> Undecided { get; init; }
    }
}
