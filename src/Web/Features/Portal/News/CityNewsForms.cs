namespace Misthos.Web.Features.Portal.News;

/// <summary>Field a refusal of news belongs to.</summary>
internal static class CityNewsForms
{
    public static string FieldOf(string code) => code switch
    {
        "news.subject" => nameof(CityNewsInput.About),
        "news.pre-election" => nameof(CityNewsInput.Promotes),
        _ => nameof(CityNewsInput.Title),
    };
}
