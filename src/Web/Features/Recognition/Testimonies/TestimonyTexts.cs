namespace Misthos.Web.Features.Recognition.Testimonies;

/// <summary>Texts of testimonies and of requests for a witness.</summary>
public sealed class TestimonyTexts;
