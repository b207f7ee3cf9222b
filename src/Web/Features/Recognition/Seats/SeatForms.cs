using Microsoft.Extensions.Localization;
using Misthos.Domain.Recognition;
using Misthos.Domain.Sittings;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Recognition.Seats;

/// <summary>The form of a seat, as typed.</summary>
public sealed class SeatInput
{
    public string? Body { get; set; }

    public string? NewBody { get; set; }

    public string? Kind { get; set; }

    public string? Person { get; set; }

    public string? Edition { get; set; }

    public string? Proposal { get; set; }

    public string? Topic { get; set; }

    public string? AskedBy { get; set; }

    public string? StartsOn { get; set; }

    public string? EndsOn { get; set; }

    public string? Travel { get; set; } = nameof(TravelCover.Unknown);

    public static SeatInput Of(OutsideSeat seat) => new()
    {
        Edition = seat.EditionId.ToString(),
        Proposal = seat.ProposalId?.ToString(),
        Topic = seat.Topic,
        AskedBy = seat.AskedBy,
        StartsOn = Format.Machine(seat.StartsOn),
        EndsOn = seat.EndsOn is { } day ? Format.Machine(day) : null,
        Travel = seat.Travel.ToString(),
    };

    /// <summary>What the seat is about, or null with every error at its field.</summary>
    internal SeatTerms? Terms(FormErrors errors, IStringLocalizer texts)
    {
        var (isEdition, isProposal) = (Guid.TryParse(Edition, out var edition), Guid.TryParse(Proposal, out var proposal));
        var (from, to) = (Typed.Day(StartsOn), Typed.Day(EndsOn));
        errors.Require(isEdition, nameof(Edition), texts);
        errors.Require(isProposal || Typed.Text(Proposal) is null, nameof(Proposal), texts);
        errors.Require(Typed.Text(Topic) is not null, nameof(Topic), texts);
        errors.Require(Typed.Text(AskedBy) is not null, nameof(AskedBy), texts);
        errors.Require(from is not null, nameof(StartsOn), texts);
        errors.Require(to is not null || Typed.Text(EndsOn) is null, nameof(EndsOn), texts);
        return errors.Any ? null : new(edition, Typed.Text(Topic)!, Typed.Text(AskedBy)!, from!.Value, to) { ProposalId = isProposal ? proposal : null, Travel = Typed.Chosen<TravelCover>(Travel) ?? TravelCover.Unknown };
    }

    /// <summary>The seat to give, or null with every error at its field.</summary>
    internal SeatDraft? Read(FormErrors errors, IStringLocalizer texts)
    {
        var (isPerson, isBody, kind) = (Guid.TryParse(Person, out var person), Guid.TryParse(Body, out var body), Typed.Chosen<OutsideBodyKind>(Kind));
        errors.Require(isPerson, nameof(Person), texts);
        errors.Require(isBody || Typed.Text(NewBody) is not null, nameof(Body), texts);
        errors.Require(isBody || kind is not null, nameof(Kind), texts);
        return Terms(errors, texts) is { } terms ? new(person, terms) { BodyId = isBody ? body : null, NewBody = Typed.Text(NewBody), Kind = kind ?? OutsideBodyKind.Elsewhere } : null;
    }

    /// <summary>The field a refusal belongs to.</summary>
    internal static string FieldOf(string code) => code switch { "seat.ends-before" => nameof(EndsOn), "seat.other-edition" => nameof(Proposal), "seat.body-exists" => nameof(NewBody), _ => "" };
}

/// <summary>A report, as typed.</summary>
public sealed class ReportInput
{
    public string? On { get; set; }

    public string? Words { get; set; }

    public string? Readers { get; set; } = nameof(Readership.Members);

    internal ReportDraft? Read(FormErrors errors, IStringLocalizer texts)
    {
        var (day, words, readers) = (Typed.Day(On), Typed.Text(Words), Typed.Chosen<Readership>(Readers));
        errors.Require(day is not null, nameof(On), texts);
        errors.Require(words is { Length: <= SeatReport.MostWords }, nameof(Words), texts);
        errors.Require(readers is Readership.Members or Readership.Everyone, nameof(Readers), texts);
        return errors.Any ? null : new(day!.Value, words!, readers!.Value);
    }
}

/// <summary>One answer, or the last day and why.</summary>
public sealed class SeatAnswerInput
{
    public string? Answer { get; set; }

    public string? On { get; set; }

    public string? Reason { get; set; }
}
