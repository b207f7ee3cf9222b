using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;
using Misthos.Web.Infrastructure.Mail;

namespace Misthos.Web.Features.Sittings.Notices;

/// <summary>Who was told what of a sitting, and whether it left.</summary>
public sealed class NoticeQueries(AppDbContext db)
{
    /// <summary>Everyone convened, by family name; of a cancelled sitting, those who had been told of it.</summary>
    public async Task<IReadOnlyList<ToldPerson>> OfAsync(Sitting sitting)
    {
        var (sittingId, isCancelled) = (sitting.Id, sitting.Status == SittingStatus.Cancelled);
        var people = await (from c in db.Set<Convocation>().AsNoTracking()
                            join p in db.Set<Person>() on c.PersonId equals p.Id
                            where c.SittingId == sittingId && (!isCancelled || c.DoneAt != null || c.Channel == ContactChannel.Email || c.Channel == ContactChannel.Sms)
                            orderby p.FamilyName, p.GivenName, p.Id
                            select new { p.Id, Name = p.GivenName + " " + p.FamilyName, p.Phone, p.Address, Convocation = c }).ToListAsync();
        var notices = (await db.Set<SittingNotice>().AsNoTracking().Where(n => n.SittingId == sittingId).OrderBy(n => n.At).ToListAsync()).ToLookup(n => n.PersonId);
        var calls = (await db.Set<SittingCall>().AsNoTracking().Where(c => c.SittingId == sittingId).OrderByDescending(c => c.Attempt).ToListAsync()).ToLookup(c => c.PersonId);
        var sent = await db.Set<MailMessage>().AsNoTracking().Where(m => m.AuthorityId == db.AuthorityId && m.DedupKey.Contains(sittingId.ToString()))
            .Select(m => new SentRow(m.DedupKey, m.Status, m.SentAt, m.ReturnedAt, m.Failure)).ToDictionaryAsync(m => m.DedupKey);
        return [.. people.Select(p => new ToldPerson(p.Id, p.Name, [
            .. Lines(new("Convocation", p.Convocation.Channel, ToldState.ToDo, p.Convocation.At), p.Convocation.DoneAt, ConvocationService.KeyOf(sittingId, p.Id), sent),
            .. notices[p.Id].SelectMany(n => Lines(new(n.Kind.ToString(), n.Channel, ToldState.ToDo, n.At), n.DoneAt, NoticeService.Key(n), sent))])
        {
            Phone = p.Phone,
            Address = p.Address,
            Calls = [.. calls[p.Id]],
        })];
    }

    // A mail that came back is a line of its own, before the way it went then.
    private static IEnumerable<ToldLine> Lines(ToldLine told, DateTimeOffset? done, string key, Dictionary<string, SentRow> sent)
    {
        var mail = sent.GetValueOrDefault(key);
        if (mail is { Status: MailStatus.Returned })
        {
            yield return told with { Channel = ContactChannel.Email, State = ToldState.Returned, At = mail.ReturnedAt ?? told.At, Failure = mail.Failure };
            mail = sent.GetValueOrDefault(RerouteService.Again(key));
        }

        if (mail is not null)
        {
            yield return told with { State = mail.State, At = mail.SentAt ?? told.At };
        }
        else if (told.Channel != ContactChannel.Email || !sent.ContainsKey(key))
        {
            var leaves = told.Channel is ContactChannel.Email or ContactChannel.Sms;
            yield return told with { State = leaves ? ToldState.Sent : done is null ? ToldState.ToDo : ToldState.Done, At = done ?? told.At };
        }
    }

    /// <summary>Moves of a sitting, the latest first.</summary>
    public Task<List<SittingMove>> MovesAsync(Guid sittingId) => db.Set<SittingMove>().AsNoTracking().Where(m => m.SittingId == sittingId).OrderByDescending(m => m.Id).ToListAsync();

    /// <summary>Changes still to tell by letter.</summary>
    public Task<List<NoticeLetter>> LettersAsync(Guid sittingId) =>
        (from n in db.Set<SittingNotice>()
         join p in db.Set<Person>().AsNoTracking() on n.PersonId equals p.Id
         where n.SittingId == sittingId && n.Channel == ContactChannel.Post && n.DoneAt == null
         orderby p.FamilyName, p.Id
         select new NoticeLetter(p, n.Kind, n.Revision)).ToListAsync();
}

/// <summary>Where something told is.</summary>
public enum ToldState
{
    /// <summary>A letter to post or a call to make.</summary>
    ToDo,

    /// <summary>The letter was posted or the call made.</summary>
    Done,

    /// <summary>A message about to leave.</summary>
    Waiting,

    /// <summary>A message that left.</summary>
    Sent,

    /// <summary>A message given up after many tries.</summary>
    Failed,

    /// <summary>A mail that came back.</summary>
    Returned,

    /// <summary>The server stopped while it left: nobody knows.</summary>
    Unsure,
}

/// <summary>Something told: its kind ("Convocation" or a <see cref="NoticeKind"/>), how, where it is and since when.</summary>
public sealed record ToldLine(string Kind, ContactChannel Channel, ToldState State, DateTimeOffset At)
{
    /// <summary>Why a mail came back.</summary>
    public MailFailure? Failure { get; init; }
}

/// <summary>A message of the queue.</summary>
internal sealed record SentRow(string DedupKey, MailStatus Status, DateTimeOffset? SentAt, DateTimeOffset? ReturnedAt, MailFailure? Failure)
{
    public ToldState State => Status switch { MailStatus.Sent => ToldState.Sent, MailStatus.Failed => ToldState.Failed, MailStatus.Returned => ToldState.Returned, MailStatus.Sending => ToldState.Unsure, _ => ToldState.Waiting };
}

/// <summary>A person convened and everything told to them.</summary>
public sealed record ToldPerson(Guid PersonId, string Name, IReadOnlyList<ToldLine> Lines)
{
    public string? Phone { get; init; }

    public string? Address { get; init; }

    /// <summary>Calls to this person about this sitting, the latest first.</summary>
    public IReadOnlyList<SittingCall> Calls { get; init; } = [];

    /// <summary>Whether somebody has something to do about this person.</summary>
    public bool IsDue => Lines.Any(l => l.State is ToldState.ToDo or ToldState.Failed or ToldState.Unsure);
}

/// <summary>A change to tell by letter.</summary>
public sealed record NoticeLetter(Person Person, NoticeKind Kind, int Revision);
