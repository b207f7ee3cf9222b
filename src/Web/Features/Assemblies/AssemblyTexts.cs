namespace Misthos.Web.Features.Assemblies;

/// <summary>Texts of assemblies and editions.</summary>
public sealed class AssemblyTexts;
