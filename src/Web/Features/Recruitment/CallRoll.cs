using Misthos.Domain.Recruitment;
using Misthos.Web.Design;
using Person = Misthos.Domain.Members.Person;

namespace Misthos.Web.Features.Recruitment;

/// <summary>Puts together what the pool, the calls and the mandates say of each person called.</summary>
internal sealed class CallRoll(
    RecruitmentPool pool, List<PanelReplacement> replacements, IReadOnlyDictionary<Guid, Person> members, IReadOnlySet<Guid> resigned)
{
    private readonly Sortition.Quotas _quotas = PoolRebuilder.QuotasOf(pool);
    private readonly Dictionary<Guid, Volunteer> _volunteers = pool.Volunteers.ToDictionary(v => v.Id);
    private readonly Dictionary<string, Sortition.Person> _people =
        PoolRebuilder.PeopleOf(pool, PoolRebuilder.QuotasOf(pool)).People.ToDictionary(p => p.Id, StringComparer.Ordinal);

    public CallLine LineOf(CalledPerson called)
    {
        var volunteer = _volunteers[called.VolunteerId];
        var member = members.GetValueOrDefault(called.Id);
        var person = member ?? ContactColumns.PersonOf(volunteer);
        return new(called.Id, person.FullName.Trim(), volunteer.ExternalId, called.StateWith(resigned), [.. called.Calls.OrderBy(c => c.Id)])
        {
            Phone = person.Phone,
            Email = person.Email,
            Criteria = string.Join(", ", _people[volunteer.ExternalId].Values),
            PersonId = member?.Id,
            Replacement = called.ReplacementId is { } id ? replacements.FindIndex(r => r.Id == id) + 1 : null,
            Mends = called.Mends,
        };
    }

    public IReadOnlyList<ChartBar> BalanceOf(IEnumerable<CalledPerson> called)
    {
        var seated = called.Where(c => c.StateWith(resigned) != SeatState.GivenUp).Select(c => _people[_volunteers[c.VolunteerId].ExternalId]).ToList();
        return [.. ReplacementSearch.Count(_quotas, seated).Select(row => new ChartBar(row.Quota.Value, row.People, row.Quota.Min, row.Quota.Max, Group: row.Quota.Feature))];
    }
}
