using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Recruitment;
using Misthos.Web.Data;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Recruitment.Registrations;

/// <summary>A minor whose guardian has not authorised, and how to reach the guardian.</summary>
public sealed record GuardianLine(Guid RegistrationId, GuardianAuthorisation State, string Name, string Phone, string Email);

/// <summary>Whose guardian's authorisation is awaited.</summary>
public sealed class GuardianQueries(AppDbContext db, TimeProvider clock)
{
    private DateOnly Today => Format.DayOf(clock.GetUtcNow());

    /// <summary><see cref="PanelRegistration.LacksGuardian"/>, for the database.</summary>
    public static Expression<Func<PanelRegistration, bool>> Lacking(DateOnly today) => r => r.Status == RegistrationStatus.Submitted
        && (r.Guardian == GuardianAuthorisation.Missing || r.Guardian == GuardianAuthorisation.Withdrawn) && r.MinorUntil > today;

    public Task<int> CountAsync(Guid editionId) => db.Set<PanelRegistration>().Where(Lacking(Today)).CountAsync(r => r.EditionId == editionId);

    /// <summary>Volunteers of a pool without the authorisation they need, by volunteer.</summary>
    public async Task<IReadOnlyDictionary<Guid, GuardianLine>> OfVolunteersAsync(IReadOnlyList<Volunteer> volunteers)
    {
        var ids = volunteers.Select(v => v.RegistrationId).OfType<Guid>().ToList();
        var lacking = ids.Count == 0 ? [] : await db.Set<PanelRegistration>().AsNoTracking().Where(Lacking(Today)).Where(r => ids.Contains(r.Id)).ToDictionaryAsync(r => r.Id);
        return volunteers.Where(v => v.RegistrationId is { } id && lacking.ContainsKey(id)).ToDictionary(v => v.Id, v => LineOf(lacking[v.RegistrationId!.Value]));
    }

    /// <summary>Volunteers without the authorisation they need.</summary>
    public IQueryable<Guid> LackingVolunteers() =>
        from volunteer in db.Set<Volunteer>()
        join registration in db.Set<PanelRegistration>().Where(Lacking(Today)) on volunteer.RegistrationId equals registration.Id
        select volunteer.Id;

    private static GuardianLine LineOf(PanelRegistration registration)
    {
        string Of(string key) => registration.Answers.GetValueOrDefault(key, "");
        return new(registration.Id, registration.Guardian, Of(RegistrationAnswers.GuardianName), Of(RegistrationAnswers.GuardianPhone), Of(RegistrationAnswers.GuardianEmail));
    }
}
