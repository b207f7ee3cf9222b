namespace Misthos.Domain.Members;

/// <content>Objects lent, and the erasure after the term.</content>
public sealed partial class Need
{
    /// <summary>Records that a lent object came back.</summary>
    /// <exception cref="InvalidOperationException"><see cref="NeedMeasure.WhyNotReturn"/> is not empty, or the measure is not one of this need.</exception>
    public void TakeBack(Guid measureId, DateOnly on)
    {
        var measure = Find(measureId);
        Require(measure.WhyNotReturn(on));
        measure.Return(on);
    }

    /// <summary>Lets a member keep a lent object longer.</summary>
    /// <exception cref="InvalidOperationException"><see cref="NeedMeasure.WhyNotProlong"/> is not empty, or the measure is not one of this need.</exception>
    public void Prolong(Guid measureId, DateOnly until)
    {
        var measure = Find(measureId);
        Require(measure.WhyNotProlong(until));
        measure.Prolong(until);
    }

    /// <summary>Erases what was said and done; that there was a need, its delays and costs stay.</summary>
    public void Erase(DateTimeOffset at)
    {
        (Content, ErasedAt) = (SealedText.Empty, at);
        _measures.ForEach(m => m.Erase());
    }

    private NeedMeasure Find(Guid id) => _measures.Find(m => m.Id == id) ?? throw new InvalidOperationException("No such measure.");
}
