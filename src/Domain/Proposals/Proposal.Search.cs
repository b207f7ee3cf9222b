using Misthos.Domain.Recruitment;

namespace Misthos.Domain.Proposals;

/// <content>What a search reads.</content>
public sealed partial class Proposal
{
    /// <summary>Number, title and text in small letters without accents nor punctuation, between spaces; kept in the database so that any of them searches alike. It follows from the others and is never set.</summary>
    public string SearchText
    {
        get => $" {Number} {Folding.Words(Title)} {Folding.Words(Text)} ";
        private set => _ = value;
    }
}
