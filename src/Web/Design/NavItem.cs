namespace Misthos.Web.Design;

/// <summary>A link of the main navigation or of the footer.</summary>
public sealed record NavItem(string Label, string Href, bool Current = false);

/// <summary>One of several pages about the same thing.</summary>
public sealed record TabItem(string Label, string Href, bool Current = false);

/// <summary>A step of the path to the page; the last one has no link.</summary>
public sealed record Crumb(string Label, string? Href = null);
