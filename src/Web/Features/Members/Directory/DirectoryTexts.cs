namespace Misthos.Web.Features.Members.Directory;

/// <summary>Texts of the directory, its files and its actions on many.</summary>
public sealed class DirectoryTexts;
