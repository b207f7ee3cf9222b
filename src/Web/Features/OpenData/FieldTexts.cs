namespace Misthos.Web.Features.OpenData;

/// <summary>What datasets and their fields mean, for the pages, the Table Schema files and the API.</summary>
public sealed class FieldTexts;
