namespace Misthos.Web.Features.Sittings.Groups;

/// <summary>Texts of tables, notes and working groups.</summary>
public sealed class TablesTexts;
