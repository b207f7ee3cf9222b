using Misthos.Domain.Proposals;

namespace Misthos.Web.Features.Proposals;

/// <summary>Where a proposal stands for the public.</summary>
public enum ProposalState
{
    Draft,
    Withdrawn,
    Adopted,
    Waiting,
    Late,
    Accepted,
    Amended,
    ToStudy,
    Refused,
    OutsidePowers,
}

/// <summary>What a list shows of a proposal.</summary>
public sealed record ProposalRow(Guid Id, int Number, string Title, string Text, string Topic)
{
    public Guid EditionId { get; init; }

    /// <summary>Short name of its assembly, when the authority has several; null otherwise.</summary>
    public string? Assembly { get; init; }

    public bool IsWithdrawn { get; init; }

    /// <summary>Where the public reads it, under the city's address.</summary>
    public string Path => PathOf(Number, Assembly);

    public DateOnly? AdoptedOn { get; init; }

    /// <summary>By when the authority promised to have done what it accepted.</summary>
    public DateOnly? PromisedFor { get; init; }

    public DateOnly? HandedOverOn { get; init; }

    public DateOnly? AnswerDueOn { get; init; }

    public DateOnly? AnsweredOn { get; init; }

    public ResponseKind? Kind { get; init; }

    public static string PathOf(int number, string? assembly) => assembly is null ? $"propositions/{number}" : $"assemblees/{assembly}/propositions/{number}";

    public ProposalState StateOn(DateOnly day) => IsWithdrawn ? ProposalState.Withdrawn : (Kind, HandedOverOn, AdoptedOn) switch
    {
        (ResponseKind.ToStudy, _, _) => PromisedFor < day ? ProposalState.Late : ProposalState.ToStudy,
        ({ } kind, _, _) => Enum.Parse<ProposalState>(kind.ToString()),
        (null, not null, _) => AnswerDueOn < day ? ProposalState.Late : ProposalState.Waiting,
        (null, null, not null) => ProposalState.Adopted,
        _ => ProposalState.Draft,
    };
}

/// <summary>The public figures of the authority's duty to answer.</summary>
public sealed record ProposalFigures(int HandedOver, int Answered, int Late);
