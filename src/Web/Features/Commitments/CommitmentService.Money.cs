using Misthos.Domain;
using Misthos.Domain.Commitments;

namespace Misthos.Web.Features.Commitments;

/// <content>What a commitment costs.</content>
public sealed partial class CommitmentService
{
    /// <summary>Notes money voted or spent.</summary>
    public Task<IReadOnlyList<Refusal>> PayAsync(Guid id, FigureKind kind, Money amount, (string Reference, DateOnly On) source)
    {
        actor.Does("Commitments.Pay");
        return ChangeAsync(id, (commitment, _) =>
        {
            if (amount == Money.Zero || source.Reference.Length == 0 || source.On > Today)
            {
                return [new Refusal(amount == Money.Zero ? "figure.no-amount" : source.Reference.Length == 0 ? "figure.no-reference" : "note.future-day")];
            }

            db.Add(commitment.AddFigure(kind, amount, source.Reference, Act(source.On)));
            return [];
        });
    }
}
