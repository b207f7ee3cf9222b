namespace Misthos.Web.Features.Proposals.Imports;

/// <summary>Texts of files that are taken in.</summary>
public sealed class ImportTexts;
