using System.Security.Cryptography;
using Misthos.Domain;
using Misthos.Domain.Administration;
using Misthos.Domain.Allowances;
using Misthos.Domain.Allowances.Claims;
using Misthos.Domain.Allowances.Eligibility;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;
using Misthos.Web.Features.Allowances.Eligibility;
using Misthos.Web.Features.Allowances.Expenses;

namespace Misthos.Web.Infrastructure.Demonstration;

/// <summary>A document to look at, an appeal that waits, and expense claims at each stage. Nobody and nothing in them exists.</summary>
internal sealed class DemoRequests(DemoScope demo)
{
    private static readonly (ExpenseKind Kind, int CentiUnits, decimal Euros, string Words, string? Refused)[] Claims =
    [
        (ExpenseKind.Parking, 100, 4.80m, "Parking de la gare, le bus du soir ne passait pas. (fictif)", null),
        (ExpenseKind.Childcare, 350, 49, "Garde de ma fille pendant la séance. (fictif)", null),
        (ExpenseKind.Parking, 100, 12, "Stationnement. (fictif)", "Le ticket porte une autre date que celle de la séance. (fictif)"),
    ];

    public void Add(AllowanceScheme scheme, IReadOnlyList<Person> people, IReadOnlyList<Sitting> sittings)
    {
        var decided = demo.Db.Set<EligibilityDecision>().Local.Where(d => d.SchemeId == scheme.Id).ToDictionary(d => d.PersonId);
        foreach (var refused in people.Where(p => decided.GetValueOrDefault(p.Id) is { Outcome: EligibilityOutcome.AboveThreshold }))
        {
            demo.Db.Add(new AllowanceNotice(refused, AllowanceNoticeKind.Decision, decided[refused.Id].Id, demo.Now.AddDays(-20)));
        }

        if (people.FirstOrDefault(p => decided.GetValueOrDefault(p.Id) is { Outcome: EligibilityOutcome.AboveThreshold }) is { } person)
        {
            demo.Db.Add(new AllowanceAppeal(new(demo.AuthorityId, person.Id, decided[person.Id].Id, null), demo.Today.AddDays(-6), demo.Seals.Close(new AppealWords("Ma situation a changé depuis la séparation. (fictif)"))));
        }

        var asked = demo.Db.Set<AllowanceRequest>().Local.Where(r => r.SchemeId == scheme.Id).Select(r => r.PersonId).ToHashSet();
        if (people.FirstOrDefault(p => asked.Contains(p.Id) && !decided.ContainsKey(p.Id)) is { } waiting)
        {
            demo.Db.Add(new IncomeProof(scheme, waiting.Id, IncomeProofKind.QuotientStatement, Scan("justificatif", "Attestation de quotient familial (fictif)"), demo.Now.AddDays(-4)));
        }

        foreach (var (index, claim) in Claims.Index().Where(c => scheme.Expenses.Any(e => e.Kind == c.Item.Kind)))
        {
            Claim(scheme, people, sittings[^(1 + index)], claim);
        }
    }

    private void Claim(AllowanceScheme scheme, IReadOnlyList<Person> people, Sitting sitting, (ExpenseKind Kind, int CentiUnits, decimal Euros, string Words, string? Refused) claim)
    {
        var there = demo.Db.Set<Attendance>().Local.Where(a => a.SittingId == sitting.Id && a.Status == AttendanceStatus.Present).Select(a => a.PersonId).ToHashSet();
        var person = people.FirstOrDefault(p => p.UserId is not null && there.Contains(p.Id)) ?? people.First(p => there.Contains(p.Id));
        var sent = new ExpenseClaim(
            new(demo.AuthorityId, person.Id, sitting.Id, scheme.Id), new(claim.Kind, claim.CentiUnits, Money.Euros(claim.Euros), sitting.Day),
            demo.Seals.Close(new ClaimWords(claim.Words)), Scan("recu", $"Reçu {claim.Euros} € (fictif)"), sitting.Day.AddDays(2));
        demo.Db.Add(sent);
        if (claim.Refused is { } reasons)
        {
            sent.Refuse(demo.Seals.Close(new ClaimWords(reasons)), new(demo.UserId(Role.FinanceOfficer), sitting.Day.AddDays(9)));
            demo.Db.Add(new AllowanceNotice(person, AllowanceNoticeKind.Claim, sent.Id, demo.Now.AddDays(-9)));
        }
    }

    private Guid Scan(string name, string text)
    {
        var page = DemoPaper.Pdf(text);
        var document = new StoredDocument(demo.AuthorityId, $"{name}.pdf", "application/pdf", page, Convert.ToHexStringLower(SHA256.HashData(page)));
        demo.Db.Add(document.Seal(demo.Seals.Close(page)));
        return document.Id;
    }
}
