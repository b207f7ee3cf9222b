using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;

namespace Misthos.Domain.Tests.Allowances.Payments;

/// <summary>The schemas and samples beside the repository, or a loud skip.</summary>
internal static class Shared
{
    public static string Path(params ReadOnlySpan<string> parts)
    {
        var within = System.IO.Path.Combine([.. parts]);
        var path = new[] { "..", System.IO.Path.Combine("..", "..") }
            .Select(up => System.IO.Path.Combine(Repository.Root, up, "shared", "data", within)).FirstOrDefault(File.Exists);
        Assert.SkipWhen(path is null, $"SKIPPED: ../shared/data/{within} is not on this machine: the file was NOT checked against it.");
        return path!;
    }

    public static XmlSchemaSet Schemas(params ReadOnlySpan<string> parts)
    {
        var set = new XmlSchemaSet { XmlResolver = new XmlUrlResolver() };
        using var reader = XmlReader.Create(Path(parts), new XmlReaderSettings { DtdProcessing = DtdProcessing.Parse, XmlResolver = new XmlUrlResolver() });
        set.Add(null, reader);
        set.Compile();
        return set;
    }

    public static IReadOnlyList<string> Faults(XDocument document, XmlSchemaSet schemas)
    {
        var faults = new List<string>();
        document.Validate(schemas, (_, e) => faults.Add(e.Message));
        return faults;
    }

    /// <summary>The elements in order, each with its depth: the shape of a document.</summary>
    public static IEnumerable<string> Shape(XElement element) =>
        element.DescendantsAndSelf().Select(e => new string(' ', e.Ancestors().Count()) + e.Name);
}
