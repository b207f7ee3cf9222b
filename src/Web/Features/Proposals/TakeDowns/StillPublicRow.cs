namespace Misthos.Web.Features.Proposals.TakeDowns;

/// <summary>Public words as they are read out of the database.</summary>
internal sealed class StillPublicRow
{
    /// <summary>A <see cref="StillKind"/>.</summary>
    public int Kind { get; init; }

    /// <summary>The proposal they belong to; of news, booklets and the register, their own identifier.</summary>
    public Guid ProposalId { get; init; }

    /// <summary>What the page of the desk is about.</summary>
    public Guid Id { get; init; }

    public int Number { get; init; }

    public string Text { get; init; } = "";
}
