namespace Misthos.Domain.Evaluations;

/// <summary>Something wrong in the file of an instrument.</summary>
/// <param name="Place">Where: <c>questions[3].options[0].code</c>, or a line and column.</param>
/// <param name="Refusal">What; its code begins with <c>instrument.</c></param>
public sealed record InstrumentFault(string Place, Refusal Refusal);
