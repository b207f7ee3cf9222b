namespace Misthos.Sortition;

/// <summary>
/// The first public act: everything that decides the draw, fixed and committed to before the public random value is known.
/// <see cref="Proof"/> and <see cref="PublicLottery"/> are published then; the second act is <see cref="Draw(string, CancellationToken)"/>.
/// </summary>
public sealed class PreparedDraw
{
    private readonly DrawRequest _request;

    internal PreparedDraw(DrawRequest request, DrawMethod method, Lottery? lottery, UniformLottery? uniform)
    {
        (_request, Method, Lottery, Uniform) = (request, method, lottery, uniform);
        PublicLottery = [.. (uniform?.Panels ?? []).SelectMany((ids, i) => ids.Select(id => new LotteryEntry(i + 1, request.Tickets[id])))];
        Proof = Proof.Commit(request, method);
        if (uniform is not null)
        {
            Proof = Proof with
            {
                LotterySize = uniform.Panels.Count,
                Hashes = Proof.Hashes with { Lottery = Canonical.Lottery(request, uniform.Panels), PublicLottery = LotteryFile.Fingerprint(PublicLottery) },
            };
        }
    }

    /// <summary>The method.</summary>
    public DrawMethod Method { get; }

    /// <summary>The lottery with its certificate; <see langword="null"/> for <see cref="DrawMethod.Random"/>, which has none.</summary>
    public Lottery? Lottery { get; }

    /// <summary>The equally likely panels of which one is drawn; <see langword="null"/> for <see cref="DrawMethod.Random"/>.</summary>
    public UniformLottery? Uniform { get; }

    /// <summary>The panels as tickets, to publish; empty for <see cref="DrawMethod.Random"/>.</summary>
    public IReadOnlyList<LotteryEntry> PublicLottery { get; }

    /// <summary>The commitment: no random value yet, nobody drawn.</summary>
    public Proof Proof { get; }

    /// <summary>The second public act: draws a panel and its reserve. Nothing is solved any more, except by <see cref="DrawMethod.Random"/>.</summary>
    /// <param name="randomText">A public random value, unknown to all when the first act was published.</param>
    /// <param name="cancellation">Stops the draw; nothing is drawn then.</param>
    /// <exception cref="ArgumentException">The random text is blank.</exception>
    public DrawResult Draw(string randomText, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(randomText);
        return Uniform is null ? Walk(randomText, cancellation) : Pick(randomText, Uniform);
    }

    private DrawResult Walk(string randomText, CancellationToken cancellation)
    {
        var walk = new RandomWalk(_request, randomText, cancellation);
        return walk.Run()
            ? DrawResult.Of(this, _request, randomText, walk)
            : throw new ImpossibleQuotasException(Feasibility.Check(_request, cancellation));
    }

    private DrawResult Pick(string randomText, UniformLottery uniform)
    {
        var index = PublicIndex.Of(randomText, Proof.Hashes.PublicLottery!, uniform.Panels.Count);
        var byId = _request.Pool.People.ToDictionary(p => p.Id, StringComparer.Ordinal);
        var panel = uniform.Panels[index - 1].Select(id => byId[id]).ToList();
        return DrawResult.Of(this, _request, (randomText, index), (panel, new ReserveChoice(_request, panel, randomText).Find()));
    }
}
