using Microsoft.Extensions.Localization;
using Misthos.Domain.Portal;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Portal.Elections;

/// <summary>An election, as typed.</summary>
public sealed class ElectionInput
{
    public string? Election { get; set; }

    public string? FirstRound { get; set; }

    public string? LastRound { get; set; }

    public string? Start { get; set; }

    /// <summary>The days, or null with every error at its field.</summary>
    public ElectionDays? Read(FormErrors errors, IStringLocalizer texts)
    {
        var (first, last, start) = (Typed.Day(FirstRound), Typed.Day(LastRound), Typed.Day(Start));
        errors.Require(Typed.Text(Election)?.Length is > 0 and <= PreElectionPeriod.Longest, nameof(Election), texts);
        errors.Require(first is not null, nameof(FirstRound), texts);
        errors.Require(last is not null || Typed.Text(LastRound) is null, nameof(LastRound), texts);
        errors.Require(start is not null || Typed.Text(Start) is null, nameof(Start), texts);
        return errors.Any ? null : new(start, first!.Value, last ?? first.Value);
    }

    internal static string FieldOf(string code) => code switch
    {
        "election.last-round" => nameof(LastRound),
        "election.too-late" or "election.too-early" => nameof(Start),
        _ => nameof(FirstRound),
    };
}

/// <summary>A period to call off, as typed.</summary>
public sealed class CallOffInput
{
    public string? Id { get; set; }

    public string? Reason { get; set; }
}
