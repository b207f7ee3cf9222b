namespace Misthos.Domain.Allowances;

/// <summary>Who acts on a settlement, and when (UTC).</summary>
public sealed record SettlementAct(Guid By, DateTimeOffset At);

/// <summary>A signature given outside: who, in what capacity, by what delegation, when, and the signed document.</summary>
public sealed record OutsideSignature(string Signatory, string Capacity, string? Delegation, DateOnly SignedOn, Guid DocumentId);
