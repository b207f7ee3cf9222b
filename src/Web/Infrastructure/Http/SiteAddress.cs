namespace Misthos.Web.Infrastructure.Http;

/// <summary>Absolute addresses for mails and papers: from the setting <c>Site:Address</c>, or else as the request names the site.</summary>
public sealed class SiteAddress(IConfiguration settings, IHttpContextAccessor accessor)
{
    /// <summary>The site, without a final slash.</summary>
    public string Root => settings["Site:Address"] is { Length: > 0 } set
        ? set.TrimEnd('/')
        : accessor.HttpContext?.Request is { } request ? $"{request.Scheme}://{request.Host}" : "http://localhost";

    /// <summary>Absolute address of a path that starts with a slash.</summary>
    public string Of(string path) => Root + path;
}
