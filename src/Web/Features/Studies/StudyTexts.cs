namespace Misthos.Web.Features.Studies;

/// <summary>Texts of the study of an assembly.</summary>
public sealed class StudyTexts;
