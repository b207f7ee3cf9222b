using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Allowances;
using Misthos.Domain.Allowances.Claims;
using Misthos.Domain.Allowances.Eligibility;
using Misthos.Domain.Members;
using Misthos.Web.Data;
using Misthos.Web.Design;
using Misthos.Web.Features.Administration;
using Misthos.Web.Features.Allowances.Eligibility;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Allowances.Expenses;

/// <summary>Sends expense claims, by oneself or on behalf of somebody, and takes them back. Each public method saves once.</summary>
public sealed class ClaimService(AppDbContext db, ClaimQueries queries, SealedDocumentService documents, Seals seals, Actor actor, TimeProvider clock)
{
    private DateOnly Today => Format.DayOf(clock.GetUtcNow());

    /// <summary>A member claims for themself.</summary>
    public async Task<(Guid? Id, IReadOnlyList<Refusal> Refusals)> SendAsync(Guid personId, ClaimReading reading)
    {
        actor.Does("Allowances.SendClaim");
        var user = actor.Require();
        return await db.Set<Person>().AnyAsync(p => p.Id == personId && p.UserId == user) ? await AddAsync(personId, reading, null) : (null, [new Refusal("claim.not-yours")]);
    }

    /// <summary>An agent types the claim of somebody who asked on paper, by phone or at the desk.</summary>
    public async Task<(Guid? Id, IReadOnlyList<Refusal> Refusals)> TypeAsync(Guid personId, ClaimReading reading, string how)
    {
        actor.Does("Allowances.TypeClaim", how);
        return await AddAsync(personId, reading, how);
    }

    /// <summary>What the scheme would pay back, and why it could not be claimed (a receipt can still come).</summary>
    public async Task<ClaimEstimate?> EstimateAsync(Guid personId, ClaimReading reading)
    {
        var offer = (await queries.OffersAsync(personId)).Find(o => o.Sitting.Id == reading.SittingId);
        if (offer?.Scheme.ExpenseOn(reading.Content.Kind, offer.Sitting.Day) is not { } component)
        {
            return null;
        }

        var before = await queries.BeforeAsync(personId, offer.Scheme.Id, reading.Content.Kind, offer.Sitting.Day);
        var input = before.Input(offer.Sitting.Day, reading.Content.CentiUnits / 100m, reading.Content.Paid);
        var refusals = ExpenseRules.WhyNotClaim(offer.Scheme, reading.Content.Kind, input, new ExpenseFiling(Today, reading.Receipt.Length > 0));
        return new ClaimEstimate(offer, component, ExpenseCalculator.Compute(input, component), refusals) { NeedsReceipt = component.NeedsReceipt(reading.Content.Paid) };
    }

    /// <summary>The person takes a claim back before it is answered; its receipt goes with it.</summary>
    public async Task<IReadOnlyList<Refusal>> WithdrawAsync(Guid id)
    {
        actor.Does("Allowances.WithdrawClaim");
        var user = actor.Require();
        var claim = await db.Set<ExpenseClaim>().SingleOrDefaultAsync(c => c.Id == id && db.Set<Person>().Any(p => p.Id == c.PersonId && p.UserId == user));
        if (claim is not { CanWithdraw: true })
        {
            return [new Refusal("claim.answered")];
        }

        var receipt = claim.DocumentId;
        claim.Withdraw();
        if (receipt is { } document)
        {
            await documents.ForgetAsync(document);
        }

        return await db.SaveOrRefuseAsync("Conflict");
    }

    /// <summary>Contests a refusal, or an amount granted in part.</summary>
    public async Task<IReadOnlyList<Refusal>> ContestAsync(Guid id, string words)
    {
        actor.Does("Allowances.FileAppeal");
        var view = await queries.FindAsync(id, actor.Require());
        var isRefusal = view?.Claim is { Status: ClaimStatus.Refused } or { Status: ClaimStatus.Granted, Reasons.IsEmpty: false };
        if (AllowanceAppeal.WhyNotFile(isRefusal, view?.Appeal is not null, view?.ContestUntil, Today) is { Count: > 0 } refusals)
        {
            return [.. refusals.Select(r => r.Code == "appeal.too-late" ? new Refusal(r.Code, Format.LongDay(view!.ContestUntil!.Value)) : r)];
        }

        db.Add(new AllowanceAppeal(new(view!.Person.AuthorityId, view.Person.Id, null, id), Today, seals.Close(new AppealWords(words.Trim()))));
        return await db.SaveOrRefuseAsync("appeal.exists");
    }

    private async Task<(Guid? Id, IReadOnlyList<Refusal> Refusals)> AddAsync(Guid personId, ClaimReading reading, string? how)
    {
        if (await EstimateAsync(personId, reading) is not { } estimate)
        {
            return (null, [new Refusal("expense.not-covered")]);
        }

        if (await WhyNotAsync(personId, reading, estimate) is { Count: > 0 } refusals)
        {
            return (null, refusals);
        }

        var receipt = reading.Receipt.Length == 0 ? null : documents.Keep($"recu-{reading.Content.Kind}", reading.Receipt);
        var words = string.IsNullOrWhiteSpace(reading.Words) ? SealedText.Empty : seals.Close(new ClaimWords(reading.Words.Trim()));
        var claim = new ExpenseClaim(new(db.AuthorityId, personId, reading.SittingId, estimate.Offer.Scheme.Id), reading.Content, words, receipt?.Id, Today);
        db.Add(how is null ? claim : claim.OnBehalf(actor.Require(), how));
        return await db.SaveOrRefuseAsync("Conflict") is { Count: > 0 } raced ? (null, raced) : (claim.Id, []);
    }

    private async Task<IReadOnlyList<Refusal>> WhyNotAsync(Guid personId, ClaimReading reading, ClaimEstimate estimate)
    {
        if (estimate.Refusals.Count > 0)
        {
            return estimate.Refusals;
        }

        if (reading.Content.SpentOn > Today)
        {
            return [new Refusal("claim.to-come")];
        }

        if (reading.Receipt.Length == 0)
        {
            return [];
        }

        return DocumentService.WhyNotKeep(reading.Receipt) is { Count: > 0 } unfit ? unfit
            : await queries.WasSentAsync(personId, SealedDocumentService.FingerprintOf(reading.Receipt)) ? [new Refusal("claim.same-scan")] : [];
    }
}

/// <summary>A claim as read from its form.</summary>
public sealed record ClaimReading(Guid SittingId, ClaimContent Content, string? Words, byte[] Receipt);

/// <summary>What a claim would give.</summary>
public sealed record ClaimEstimate(ClaimOffer Offer, ExpenseComponent Component, ExpenseBreakdown Breakdown, IReadOnlyList<Refusal> Refusals)
{
    public bool NeedsReceipt { get; init; }
}
