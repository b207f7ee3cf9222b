using Misthos.Domain.Administration;
using Misthos.Web.Tests.Architecture;

namespace Misthos.Web.Tests.Guards;

/// <summary>The checked-in table of who may ask for what: one line for each endpoint and method, one column for each role.</summary>
internal static class AuthorisationTable
{
    private static readonly Role[] Columns = Enum.GetValues<Role>();

    public static string Path { get; } = System.IO.Path.Combine(SourceTree.Root, "tests", "Web.Tests", "authorisation.csv");

    private static string Header => $"route,method,visitor,{string.Join(',', Columns)}";

    public static string Line(AppEndpoint endpoint) =>
        $"{endpoint.Route},{endpoint.Method},{Mark(endpoint.Allows(null))},{string.Join(',', Columns.Select(role => Mark(endpoint.Allows(role))))}";

    public static List<string> Read() => [.. File.ReadAllLines(Path).Skip(1)];

    public static void Write(IEnumerable<AppEndpoint> endpoints) =>
        File.WriteAllLines(Path, [Header, .. endpoints.Select(Line)]);

    private static string Mark(bool allowed) => allowed ? "yes" : "-";
}
