namespace Misthos.Web.Features.Members.Incidents;

/// <summary>Texts of incidents and of the exclusion procedure.</summary>
public sealed class IncidentTexts;
