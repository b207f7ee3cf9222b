namespace Misthos.Web.Features.Portal.News;

/// <summary>Field a refusal of news belongs to.</summary>
internal static class CityNewsForms
{
    public static string FieldOf(string code) => code == "news.subject" ? nameof(CityNewsInput.About) : nameof(CityNewsInput.Title);
}
