namespace Misthos.Web.Features.Recruitment.Frames;

/// <summary>Texts of lists and of the draw of people to invite.</summary>
public sealed class FrameTexts;
