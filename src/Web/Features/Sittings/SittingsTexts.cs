namespace Misthos.Web.Features.Sittings;

/// <summary>Texts of the sittings slice.</summary>
public sealed class SittingsTexts;
