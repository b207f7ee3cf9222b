using System.Globalization;
using Misthos.Domain.Allowances;
using Misthos.Domain.Sittings;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Allowances;

/// <summary>A new scheme with its act and its first rate, as typed. <c>From</c> is the first day of the scheme and of the rate.</summary>
public sealed class NewSchemeInput : RateInput
{
    /// <summary>Capacities an act may name; elected officials and officers never.</summary>
    public static IReadOnlyList<Capacity> CapacityChoices { get; } = [.. Enum.GetValues<Capacity>().Where(c => c is not (Capacity.ElectedOfficial or Capacity.Officer))];

    /// <summary>A recorded act, or empty for a new one.</summary>
    public string? ActId { get; set; }

    public string? Number { get; set; }

    public string? Title { get; set; }

    public string? AdoptedOn { get; set; }

    public string? TransmittedOn { get; set; }

    public string? LegalBasis { get; set; }

    public string? Url { get; set; }

    public string? StateKind { get; set; } = "";

    public string? StateOn { get; set; }

    public string? StateSource { get; set; }

    public string? Name { get; set; }

    public string? Until { get; set; }

    public List<string> Organs { get; set => field = value ?? []; } = [];

    public List<string> Capacities { get; set => field = value ?? []; } = [nameof(Capacity.Member)];

    public string? MinimumAge { get; set; }

    public bool CopyExpenses { get; set; }

    public bool OnRequest { get; set; }

    public string? Threshold { get; set; }

    public string? Partial { get; set; } = nameof(PartialPresence.Undecided);

    public string? FullFromHours { get; set; }

    public string? Remote { get; set; } = nameof(RemotePresence.Undecided);

    public string? Minors { get; set; } = nameof(MinorAllowance.Undecided);

    /// <summary>Everything read, or null with each fault at its field.</summary>
    public SchemeReading? Read(Guid editionId, IReadOnlyCollection<CouncilAct> acts, ReadyScheme? ready, FormReader form)
    {
        var recorded = acts.FirstOrDefault(a => a.Id.ToString() == ActId);
        form.Check(recorded is not null || string.IsNullOrEmpty(ActId), nameof(ActId), "Fault.Choose");
        var text = recorded is null ? ReadAct(form) : null;
        var state = recorded is null && !string.IsNullOrEmpty(StateKind) ? ReadState(form) : null;
        var terms = ReadTerms(form);
        var rate = ReadRate(form);
        return form.Failed ? null : new SchemeReading(editionId, recorded?.Id, text, terms!, rate!)
        {
            FirstState = state,
            Expenses = CopyExpenses && ready is not null ? [.. ready.Expenses.Select(expense => expense.ToTerms(terms!.ValidFrom))] : [],
        };
    }

    /// <summary>Writes a ready scheme in the fields, to be checked and changed.</summary>
    public void Take(ReadyScheme ready)
    {
        Take(ready.Rate);
        (OnRequest, CopyExpenses) = (ready.OnRequest, ready.Expenses.Count > 0);
        Threshold = ready.QuotientThreshold?.ToString("0.##", CultureInfo.CurrentCulture);
        MinimumAge = ready.MinimumAge?.ToString(CultureInfo.CurrentCulture);
        Capacities = [.. ready.Capacities.Select(c => c.ToString())];
        (Partial, Remote, Minors) = (ready.Partial.ToString(), ready.Remote.ToString(), ready.Minors.ToString());
    }

    private CouncilActText? ReadAct(FormReader form)
    {
        var (number, title, basis) = (form.Text(nameof(Number), Number), form.Text(nameof(Title), Title), form.Text(nameof(LegalBasis), LegalBasis));
        var adopted = form.Day(nameof(AdoptedOn), AdoptedOn);
        var transmitted = form.Day(nameof(TransmittedOn), TransmittedOn, required: false);
        form.Check(!(transmitted < adopted), nameof(TransmittedOn), "Fault.TransmittedBefore");
        var url = string.IsNullOrWhiteSpace(Url) ? null : Url.Trim();
        form.Check(url is null || (Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "https" or "http"), nameof(Url), "Fault.Url");
        return form.Failed ? null : new CouncilActText(number!, title!, adopted!.Value, basis!) { TransmittedOn = transmitted, Url = url };
    }

    private StateReading? ReadState(FormReader form)
    {
        var kind = form.Pick<CouncilActStateKind>(nameof(StateKind), StateKind);
        var day = form.Day(nameof(StateOn), StateOn);
        var source = form.Text(nameof(StateSource), StateSource);
        return form.Failed ? null : new StateReading(kind!.Value, day!.Value, source!);
    }

    private SchemeTerms? ReadTerms(FormReader form)
    {
        var (name, from, until) = (form.Text(nameof(Name), Name), form.Day(nameof(From), From), form.Day(nameof(Until), Until, required: false));
        form.Check(!(until < from), nameof(Until), "Fault.UntilBeforeFrom");
        var organs = Organs.Select(o => Guid.TryParse(o, out var id) ? id : Guid.Empty).ToList();
        form.Check(organs.Count > 0 && !organs.Contains(Guid.Empty), nameof(Organs), "Fault.Organs");
        var capacities = Capacities.Select(c => Typed.Chosen<Capacity>(c)).OfType<Capacity>().Where(c => CapacityChoices.Contains(c)).ToList();
        form.Check(capacities.Count > 0, nameof(Capacities), "Fault.Capacities");
        var age = form.Whole(nameof(MinimumAge), MinimumAge, 99);
        var threshold = form.Amount(nameof(Threshold), Threshold, required: false);
        var presence = new PresenceInput { Partial = Partial, FullFromHours = FullFromHours, Remote = Remote, Minors = Minors }.ReadPresence(form);
        return form.Failed ? null : new SchemeTerms(name!, from!.Value, until, organs)
        {
            Capacities = capacities,
            MinimumAge = age,
            OnRequest = OnRequest,
            QuotientThreshold = threshold,
            PartialPresence = presence!.Partial,
            FullFromMinutes = presence.FullFromMinutes,
            RemotePresence = presence.Remote,
            Minors = presence.Minors,
        };
    }
}
