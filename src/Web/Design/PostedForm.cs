namespace Misthos.Web.Design;

/// <summary>Which of the forms of a page was posted: the page is shown again with its errors in that one.</summary>
internal static class PostedForm
{
    public static bool Is(HttpContext http, string form) =>
        HttpMethods.IsPost(http.Request.Method) && http.Request.HasFormContentType && http.Request.Form["_handler"] == form;
}
