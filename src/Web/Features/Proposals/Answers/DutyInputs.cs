using Misthos.Domain.Proposals;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Proposals.Answers;

/// <summary>Fields of an acknowledgement.</summary>
public sealed class AcknowledgeInput
{
    public string? On { get; set; }

    public string? Words { get; set; }
}

/// <summary>Fields of an extension.</summary>
public sealed class ExtendInput
{
    public string? Duty { get; set; }

    public string? To { get; set; }

    public string? Reason { get; set; }
}

/// <summary>Fields of a signature.</summary>
public sealed class SignInput
{
    public string? SignedBy { get; set; }

    public string? SignedOn { get; set; }

    public IFormFile? File { get; set; }
}

/// <summary>Fields of an act of the council.</summary>
public sealed class DeliberationInput
{
    public string? Number { get; set; }

    public string? ActOn { get; set; }

    public string? Subject { get; set; }

    public string? MatterCode { get; set; }

    public string? Matter { get; set; }

    public string? Url { get; set; }

    public string? VotesFor { get; set; }

    public string? VotesAgainst { get; set; }

    public string? Abstentions { get; set; }

    public DeliberationContent? Content => Typed.Day(ActOn) is { } day
        ? new(Typed.Text(Number) ?? "", day, Typed.Text(Subject) ?? "")
        {
            MatterCode = Typed.Text(MatterCode) ?? "",
            Matter = Typed.Text(Matter) ?? "",
            Url = Typed.Text(Url) ?? "",
            VotesFor = Typed.Whole(VotesFor),
            VotesAgainst = Typed.Whole(VotesAgainst),
            Abstentions = Typed.Whole(Abstentions),
        }
        : null;
}
