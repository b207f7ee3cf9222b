namespace Misthos.Web.Features.Recognition.Trainings;

/// <summary>Texts of trainings and welcome kits.</summary>
public sealed class TrainingTexts;
