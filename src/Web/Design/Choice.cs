namespace Misthos.Web.Design;

/// <summary>One possible answer of a select, of radios or of checkboxes.</summary>
public sealed record Choice(string Value, string Label, string? Hint = null);
