namespace Misthos.Web.Features.Recognition.Alumni;

/// <summary>Texts of what follows the term: news, association, joint editions.</summary>
public sealed class AlumniTexts;
