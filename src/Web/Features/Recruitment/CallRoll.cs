using Misthos.Domain.Recruitment;
using Misthos.Web.Design;
using Person = Misthos.Domain.Members.Person;

namespace Misthos.Web.Features.Recruitment;

/// <summary>Puts together what the pool, the calls and the mandates say of each person called.</summary>
internal sealed class CallRoll
{
    private readonly List<PanelReplacement> _replacements;
    private readonly IReadOnlyDictionary<Guid, Person> _members;
    private readonly IReadOnlySet<Guid> _resigned;
    private readonly Sortition.Quotas _quotas;
    private readonly Sortition.Pool _pool;
    private readonly Dictionary<Guid, Volunteer> _volunteers;
    private readonly Dictionary<string, Sortition.Person> _people;

    public CallRoll(
        RecruitmentPool pool, List<PanelReplacement> replacements, IReadOnlyDictionary<Guid, Person> members, IReadOnlySet<Guid> resigned)
    {
        (_replacements, _members, _resigned) = (replacements, members, resigned);
        _quotas = PoolRebuilder.QuotasOf(pool);
        _pool = PoolRebuilder.PeopleOf(pool, _quotas);
        _volunteers = pool.Volunteers.ToDictionary(v => v.Id);
        _people = _pool.People.ToDictionary(p => p.Id, StringComparer.Ordinal);
    }

    public CallLine LineOf(CalledPerson called)
    {
        var volunteer = _volunteers[called.VolunteerId];
        var member = _members.GetValueOrDefault(called.Id);
        var person = member ?? ContactColumns.PersonOf(volunteer);
        return new(called.Id, person.FullName.Trim(), volunteer.ExternalId, called.StateWith(_resigned), [.. called.Calls.OrderBy(c => c.Id)])
        {
            Phone = person.Phone,
            Email = person.Email,
            Criteria = string.Join(", ", _people[volunteer.ExternalId].Values),
            PersonId = member?.Id,
            Replacement = called.ReplacementId is { } id ? _replacements.FindIndex(r => r.Id == id) + 1 : null,
            Mends = called.Mends,
        };
    }

    public IReadOnlyList<ChartBar> BalanceOf(IEnumerable<CalledPerson> called)
    {
        var seated = called.Where(c => c.StateWith(_resigned) != SeatState.GivenUp).Select(c => _people[_volunteers[c.VolunteerId].ExternalId]);
        var counts = _quotas.Count(_pool, seated);
        return [.. _quotas.Rows.Select((q, i) => new ChartBar(q.Value, counts[i], q.Min, q.Max, Group: q.Feature))];
    }
}
