namespace Misthos.Web.Features.Administration;

/// <summary>The audit trail in plain words: use cases, kinds of record, fields and their values.</summary>
public sealed class HistoryTexts;
