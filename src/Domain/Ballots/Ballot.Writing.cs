namespace Misthos.Domain.Ballots;

/// <content>Writing it while it is being prepared.</content>
public sealed partial class Ballot
{
    /// <summary>
    /// Why this cannot be said of it; empty when it can: <c>ballot.fixed</c> once it is open, <c>ballot.adoption-method</c> and
    /// <c>ballot.adoption-threshold</c> when the adoption of a proposal is not voted by the rule of the edition, and those of the rule and the options.
    /// </summary>
    public IReadOnlyList<Refusal> WhyNot(BallotTerms terms)
    {
        if (Status != BallotStatus.Draft)
        {
            return [new Refusal("ballot.fixed")];
        }

        if (Subject == BallotSubject.ProposalAdoption)
        {
            return terms.Method != BallotMethod.ForOrAgainst ? [new Refusal("ballot.adoption-method")] : terms.Threshold != Rule.Threshold ? [new Refusal("ballot.adoption-threshold")] : [];
        }

        var options = terms.Options.Count;
        var refusals = new List<Refusal>((Rule with { Method = terms.Method, Places = terms.Places, Threshold = terms.Threshold, Ties = terms.Ties }).WhyNot(options));
        if (terms.Method != BallotMethod.ForOrAgainst && (options < 2 || terms.Options.Distinct(StringComparer.OrdinalIgnoreCase).Count() < options))
        {
            refusals.Add(new Refusal("ballot.options"));
        }

        return refusals;
    }

    /// <summary>Says what is voted and how.</summary>
    /// <exception cref="InvalidOperationException"><see cref="WhyNot"/> is not empty.</exception>
    public void Write(BallotTerms terms)
    {
        if (WhyNot(terms).Count > 0)
        {
            throw new InvalidOperationException("The ballot cannot be written so.");
        }

        (Title, About, SittingId, Method, Mode) = (terms.Title, terms.About, terms.SittingId, terms.Method, terms.Mode);
        (Places, ThresholdKind, ThresholdBasis, Ties) = (terms.Places, terms.Threshold.Kind, terms.Threshold.Basis, terms.Ties);
        var titles = Method == BallotMethod.ForOrAgainst ? [Title] : terms.Options;
        _options.RemoveAll(option => option.Order > titles.Count);
        foreach (var (index, title) in titles.Index())
        {
            var option = _options.Find(o => o.Order == index + 1);
            if (option is null)
            {
                _options.Add(option = new BallotOption(this, index + 1));
            }

            option.Name(title);
        }
    }
}
