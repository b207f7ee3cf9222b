using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Misthos.Sortition;

/// <summary>One line of a published lottery.</summary>
/// <param name="Panel">Number of the panel, from 1.</param>
/// <param name="Ticket">A ticket on that panel.</param>
public sealed record LotteryEntry(int Panel, string Ticket);

/// <summary>
/// SHA-256 fingerprints, hexadecimal. That of the public lottery is the one <c>sha256sum public/lottery.csv</c> gives. With the method
/// random, those of the lotteries exist once the panel is drawn.
/// </summary>
public sealed record ProofHashes(string Pool, string Quotas, string Tickets, string? Lottery = null, string? PublicLottery = null);

/// <summary>
/// What is published about a draw (<c>proof.json</c>). Before the random value is known it commits to pool, quotas and
/// tickets; afterwards it also tells the value and the tickets drawn. It holds no characteristic of anyone.
/// </summary>
public sealed record Proof
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>Version of this document.</summary>
    public string Format { get; init; } = "misthos-sortition-proof/2";

    /// <summary>Name and version of the engine.</summary>
    public required string Engine { get; init; }

    /// <summary>The method.</summary>
    public required DrawMethod Method { get; init; }

    /// <summary>The rule from random value to panel, in words; the same for all draws of a method.</summary>
    public required string Rule { get; init; }

    /// <summary>Size of the whole panel.</summary>
    public required int Seats { get; init; }

    /// <summary>Seats already held before the draw.</summary>
    public required int AlreadySeated { get; init; }

    /// <summary>People in the pool.</summary>
    public required int PoolSize { get; init; }

    /// <summary>The household rule.</summary>
    public required HouseholdRule HouseholdRule { get; init; }

    /// <summary>Column of the identifier, to read the pool again; <see langword="null"/> when rows are numbered.</summary>
    public string? IdColumn { get; init; }

    /// <summary>Columns of the address, to read the pool again.</summary>
    public IReadOnlyList<string> HouseholdColumns { get; init; } = [];

    /// <summary>Equally likely panels of the published lottery; 1 with the method random.</summary>
    public int LotterySize { get; init; } = 1;

    /// <summary>The fingerprints.</summary>
    public required ProofHashes Hashes { get; init; }

    /// <summary>The public random value; <see langword="null"/> until it is known.</summary>
    public string? Random { get; init; }

    /// <summary>Number of the drawn panel in the published lottery; <see langword="null"/> until drawn.</summary>
    public int? Index { get; init; }

    /// <summary>Tickets of the panel, sorted.</summary>
    public IReadOnlyList<string> Panel { get; init; } = [];

    /// <summary>Tickets of the reserve, in calling order.</summary>
    public IReadOnlyList<string> Reserve { get; init; } = [];

    /// <summary>With the method random, the published lottery: the one panel drawn. Empty for the others, whose lottery is a file of its own.</summary>
    [JsonIgnore]
    public IReadOnlyList<LotteryEntry> Lottery => Method == DrawMethod.Random ? [.. Panel.Select(t => new LotteryEntry(1, t))] : [];

    /// <summary>SHA-256 of this document as it is with an empty seal: a slip in copying does not pass unseen.</summary>
    public string Seal { get; init; } = "";

    /// <summary>Whether the seal is that of the content.</summary>
    [JsonIgnore]
    public bool IsSealed => Seal == Fingerprint();

    /// <summary>Commits to a draw before its random value is known.</summary>
    public static Proof Commit(DrawRequest request, DrawMethod method) => new()
    {
        Engine = EngineInfo.Version,
        Method = method,
        Rule = Rules.Of(method),
        Seats = request.Seats,
        AlreadySeated = request.Seated.Count,
        PoolSize = request.Pool.People.Count,
        HouseholdRule = request.HouseholdRule,
        IdColumn = request.Pool.IdColumn,
        HouseholdColumns = request.Pool.HouseholdColumns,
        Hashes = new(
            Canonical.Pool(request),
            Canonical.Quotas(request.Quotas, request.Seats, request.HouseholdRule),
            Canonical.Tickets(request.Pool, request.Tickets)),
    };

    /// <summary>Reads a published proof.</summary>
    /// <exception cref="JsonException">Not a proof.</exception>
    public static Proof Parse(string json) => JsonSerializer.Deserialize<Proof>(json, Json) ?? throw new JsonException("An empty proof.");

    /// <summary>The text of <c>proof.json</c>, the same bytes for the same draw, with its seal.</summary>
    public string ToJson() => JsonSerializer.Serialize(Sealed(), Json) + "\n";

    internal Proof Sealed() => this with { Seal = Fingerprint() };

    private string Fingerprint() => Canonical.Sha(JsonSerializer.Serialize(this with { Seal = "" }, Json) + "\n");

    internal Proof Drawn(
        DrawRequest request, (string Random, int Index) drawn, IReadOnlyList<DrawnPerson> panel, IReadOnlyList<DrawnPerson> reserve)
    {
        var proof = this with
        {
            Random = drawn.Random,
            Index = drawn.Index,
            Panel = [.. panel.Select(p => p.Ticket).Order(StringComparer.Ordinal)],
            Reserve = [.. reserve.Select(p => p.Ticket)],
        };
        return Method != DrawMethod.Random ? proof.Sealed() : (proof with
        {
            Hashes = Hashes with
            {
                Lottery = Canonical.Lottery(request, [[.. panel.Select(p => p.Id)]]),
                PublicLottery = LotteryFile.Fingerprint(proof.Lottery),
            },
        }).Sealed();
    }
}
