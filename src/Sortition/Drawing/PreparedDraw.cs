namespace Misthos.Sortition;

/// <summary>
/// The first public act: everything that decides the draw, fixed and committed to before the public random value is known.
/// <see cref="Proof"/> and <see cref="PublicLottery"/> are published then; the second act is <see cref="Draw(string, CancellationToken)"/>.
/// </summary>
public sealed class PreparedDraw
{
    private readonly DrawRequest _request;
    private readonly IReadOnlyList<IReadOnlyList<string>> _panels;

    internal PreparedDraw(DrawRequest request, DrawMethod method, Lottery? lottery, UniformLottery? uniform)
    {
        (_request, Method, Lottery, Uniform, _panels) = (request, method, lottery, uniform, uniform?.Panels ?? []);
        PublicLottery = [.. _panels.SelectMany((ids, i) => ids.Select(id => new LotteryEntry(i + 1, request.Tickets[id])))];
        var inPublic = uniform is null ? null : Task.Run(() => LotteryFile.Fingerprint(PublicLottery));
        Proof = Proof.Commit(request, method);
        if (uniform is not null)
        {
            Proof = Proof with
            {
                LotterySize = uniform.Panels.Count,
                Hashes = Proof.Hashes with { Lottery = Canonical.Lottery(request, uniform.Panels), PublicLottery = inPublic!.GetAwaiter().GetResult() },
            };
        }
    }

    private PreparedDraw(DrawRequest request, Proof proof, IReadOnlyList<LotteryEntry> lottery, IReadOnlyList<IReadOnlyList<string>> panels) =>
        (_request, Method, Proof, PublicLottery, _panels) = (request, proof.Method, proof, lottery, panels);

    /// <summary>
    /// A draw prepared earlier, from what was published and kept then: nothing is solved again, and the second act gives what it would have
    /// given at once. The chances and the certificate are not kept (<see cref="Lottery"/> and <see cref="Uniform"/> are <see langword="null"/>).
    /// </summary>
    /// <param name="request">The request that was prepared, with its tickets.</param>
    /// <param name="proof">The commitment, as published.</param>
    /// <param name="lottery">The published lottery; empty for <see cref="DrawMethod.Random"/>.</param>
    /// <exception cref="ArgumentException">
    /// The proof is that of a drawn panel, its seal is broken, or request and lottery are not what it commits to.
    /// </exception>
    public static PreparedDraw Restore(DrawRequest request, Proof proof, IReadOnlyList<LotteryEntry> lottery)
    {
        var now = Proof.Commit(request, proof.Method);
        var byTicket = request.Candidates.ToDictionary(p => request.Tickets[p.Id], p => p.Id, StringComparer.Ordinal);
        if (proof is not { Random: null, IsSealed: true } || !lottery.All(e => byTicket.ContainsKey(e.Ticket)))
        {
            throw new ArgumentException("Not a commitment to a draw from this pool.", nameof(proof));
        }

        List<IReadOnlyList<string>> panels = [.. lottery.GroupBy(e => e.Panel).OrderBy(g => g.Key)
            .Select(g => (IReadOnlyList<string>)[.. g.Select(e => e.Ticket).Order(StringComparer.Ordinal).Select(t => byTicket[t])])];
        var hashes = panels.Count == 0 ? now.Hashes : now.Hashes with { Lottery = Canonical.Lottery(request, panels), PublicLottery = LotteryFile.Fingerprint(lottery) };
        return hashes == proof.Hashes && now.Rule == proof.Rule && (panels.Count == proof.LotterySize || proof.Method == DrawMethod.Random)
            ? new(request, proof, lottery, panels)
            : throw new ArgumentException("The fingerprints are not those of the commitment.", nameof(lottery));
    }

    /// <summary>The method.</summary>
    public DrawMethod Method { get; }

    /// <summary>The lottery with its certificate; <see langword="null"/> for <see cref="DrawMethod.Random"/>, which has none, and after <see cref="Restore"/>.</summary>
    public Lottery? Lottery { get; }

    /// <summary>The equally likely panels of which one is drawn; <see langword="null"/> for <see cref="DrawMethod.Random"/> and after <see cref="Restore"/>.</summary>
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
        return Method == DrawMethod.Random ? Walk(randomText, cancellation) : Pick(randomText);
    }

    private DrawResult Walk(string randomText, CancellationToken cancellation)
    {
        var walk = new RandomWalk(_request, randomText, cancellation);
        return walk.Run()
            ? DrawResult.Of(this, _request, randomText, walk)
            : throw new ImpossibleQuotasException(Feasibility.Check(_request, cancellation));
    }

    private DrawResult Pick(string randomText)
    {
        var index = PublicIndex.Of(randomText, Proof.Hashes.PublicLottery!, _panels.Count);
        var byId = _request.Pool.People.ToDictionary(p => p.Id, StringComparer.Ordinal);
        var panel = _panels[index - 1].Select(id => byId[id]).ToList();
        return DrawResult.Of(this, _request, (randomText, index), (panel, new ReserveChoice(_request, panel, randomText).Find()));
    }
}
