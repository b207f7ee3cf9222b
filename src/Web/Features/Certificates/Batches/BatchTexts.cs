namespace Misthos.Web.Features.Certificates.Batches;

/// <summary>Texts of the certificates of a whole sitting.</summary>
public sealed class BatchTexts;
