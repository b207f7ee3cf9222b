using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Members;
using Misthos.Domain.Recognition;
using Misthos.Web.Data;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Recognition.Testimonies;

/// <summary>A testimony as read from its form, with the uses allowed.</summary>
public sealed record TestimonyReading(TestimonyContent Content, byte[] File, IReadOnlyCollection<TestimonyUse> Uses);

/// <summary>What a person does with their own testimonies, and what the team types for somebody who tells it. Each public method saves once.</summary>
public sealed class TestimonyService(AppDbContext db, Actor actor, TestimonyFileService files, TimeProvider clock)
{
    private DateTimeOffset Now => clock.GetUtcNow();

    private DateOnly Today => Format.DayOf(Now);

    /// <summary>A member gives a testimony.</summary>
    public async Task<IReadOnlyList<Refusal>> GiveAsync(Guid personId, TestimonyReading reading)
    {
        actor.Does("Testimonies.Give");
        var user = actor.Require();
        return await db.Set<Person>().AnyAsync(p => p.Id == personId && p.UserId == user) ? await AddAsync(personId, reading, "") : [new Refusal("testimony.not-yours")];
    }

    /// <summary>The team types what somebody told, and how they agreed.</summary>
    public async Task<IReadOnlyList<Refusal>> TypeAsync(Guid personId, TestimonyReading reading, string how)
    {
        actor.Does("Testimonies.Type");
        return string.IsNullOrWhiteSpace(how) ? [new Refusal("testimony.how")] : await AddAsync(personId, reading, how);
    }

    /// <summary>A member says how their piece may be used.</summary>
    public async Task<IReadOnlyList<Refusal>> AgreeAsync(Guid id, IReadOnlyCollection<TestimonyUse> uses)
    {
        actor.Does("Testimonies.Agree");
        if (await MineAsync(id) is not { WithdrawnOn: null } piece)
        {
            return [new Refusal("testimony.not-yours")];
        }

        Say(piece, uses, new(actor.Require(), Now), "");
        return await db.SaveOrRefuseAsync("Conflict");
    }

    /// <summary>The team notes what the person, or a parent or guardian, said of a piece.</summary>
    public async Task<IReadOnlyList<Refusal>> NoteAgreedAsync(Guid id, IReadOnlyCollection<TestimonyUse> uses, bool ofGuardian, string how)
    {
        actor.Does("Testimonies.NoteAgreed");
        var piece = await LoadAsync(id);
        if (string.IsNullOrWhiteSpace(how) || piece.WithdrawnOn is not null)
        {
            return [new Refusal(piece.WithdrawnOn is null ? "testimony.how" : "testimony.withdrawn")];
        }

        Say(piece, uses, new(actor.Require(), Now, ofGuardian), how);
        return await db.SaveOrRefuseAsync("Conflict");
    }

    /// <summary>A parent or guardian says by their own link how a piece of the minor may be used.</summary>
    public async Task<IReadOnlyList<Refusal>> GuardianAgreeAsync(Guid personId, Guid id, IReadOnlyCollection<TestimonyUse> uses)
    {
        actor.Does("Testimonies.GuardianAgrees");
        if (await db.Set<Testimony>().Include(t => t.Consents).SingleOrDefaultAsync(t => t.Id == id && t.PersonId == personId) is not { WithdrawnOn: null } piece)
        {
            return [new Refusal("testimony.withdrawn")];
        }

        Say(piece, uses, new(null, Now, OfGuardian: true), "");
        return await db.SaveOrRefuseAsync("Conflict");
    }

    /// <summary>A member takes a piece back: it is gone at once wherever it was shown or lent.</summary>
    public async Task<IReadOnlyList<Refusal>> WithdrawAsync(Guid id)
    {
        actor.Does("Testimonies.Withdraw");
        return await MineAsync(id) is { } piece ? await WithdrawAsync(piece) : [new Refusal("testimony.not-yours")];
    }

    /// <summary>The team takes a piece back for somebody who asks on paper, by phone or in person.</summary>
    public async Task<IReadOnlyList<Refusal>> WithdrawForAsync(Guid id)
    {
        actor.Does("Testimonies.WithdrawFor");
        return await WithdrawAsync(await LoadAsync(id));
    }

    /// <summary>Takes back every piece of a person who asks for it with the erasure of their data; the caller saves.</summary>
    internal static async Task EraseOfAsync(AppDbContext db, Guid personId, DateOnly today)
    {
        foreach (var piece in await db.Set<Testimony>().Include(t => t.Loans).Where(t => t.PersonId == personId).ToListAsync())
        {
            await TestimonyFileService.ForgetAsync(db, piece.Withdraw(today));
        }
    }

    private async Task<IReadOnlyList<Refusal>> WithdrawAsync(Testimony piece)
    {
        await TestimonyFileService.ForgetAsync(db, piece.Withdraw(Today));
        return await db.SaveOrRefuseAsync("Conflict");
    }

    private async Task<IReadOnlyList<Refusal>> AddAsync(Guid personId, TestimonyReading reading, string how)
    {
        if (TestimonyFileService.WhyNotKeep(reading.Content.Form, reading.File) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        var mark = Convert.ToHexStringLower(SHA256.HashData([.. Encoding.UTF8.GetBytes($"{reading.Content.Form}\n{reading.Content.Title}\n{reading.Content.Words}\n"), .. SHA256.HashData(reading.File)]));
        var content = reading.Content with { Mark = mark, DocumentId = files.Keep(reading.Content.Form, reading.File) };
        var piece = new Testimony(db.AuthorityId, personId, content, Today);
        piece.Agree(reading.Uses, new(actor.Require(), Now), how);
        db.Add(piece);
        return await db.SaveOrRefuseAsync("testimony.exists");
    }

    // What no longer may be on the portal leaves it with the same save.
    private static void Say(Testimony piece, IReadOnlyCollection<TestimonyUse> uses, ConsentAct act, string how)
    {
        piece.Agree(uses, act, how);
        if (!uses.Contains(TestimonyUse.Portal))
        {
            piece.TakeOff();
        }
    }

    private Task<Testimony?> MineAsync(Guid id)
    {
        var user = actor.Require();
        return db.Set<Testimony>().Include(t => t.Consents).Include(t => t.Loans).SingleOrDefaultAsync(t => t.Id == id && db.Set<Person>().Any(p => p.Id == t.PersonId && p.UserId == user));
    }

    private Task<Testimony> LoadAsync(Guid id) => db.Set<Testimony>().Include(t => t.Consents).Include(t => t.Loans).SingleAsync(t => t.Id == id);
}
