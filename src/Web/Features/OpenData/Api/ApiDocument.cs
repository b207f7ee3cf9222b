using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Misthos.Web.Features.OpenData.Files;

namespace Misthos.Web.Features.OpenData.Api;

/// <summary>What <c>/openapi/v1.json</c> says: the paths are the endpoints', the shapes are the fields of the datasets.</summary>
internal static class ApiDocument
{
    private const string Problem = "Problem";

    public static void Configure(OpenApiOptions options)
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.ShouldInclude = description => description.RelativePath?.StartsWith("api/v1/", StringComparison.Ordinal) == true;
        options.AddDocumentTransformer((document, context, _) =>
        {
            Describe(document, context.ApplicationServices);
            return Task.CompletedTask;
        });
    }

    private static void Describe(OpenApiDocument document, IServiceProvider services)
    {
        using var scope = services.CreateScope();
        var texts = scope.ServiceProvider.GetRequiredService<TableSchema>();
        document.Info = new()
        {
            Title = "Misthos read API",
            Version = "1",
            Description = "Public data of citizens' assemblies, for reading. Every dataset by pages; ETag and If-None-Match spare reading twice; errors are problem+json with a name. No personal data.",
            License = new() { Name = "Licence Ouverte 2.0", Url = new(Datasets.LicenceAddress) },
        };
        document.Servers = [];
        document.Components ??= new();
        document.Components.Schemas = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal) { [Problem] = ProblemSchema() };
        foreach (var set in Datasets.All)
        {
            document.Components.Schemas[set.Name] = RowSchema(set, texts);
        }

        foreach (var (path, item) in document.Paths)
        {
            foreach (var operation in item.Operations ?? [])
            {
                Describe(document, operation.Value, path, texts);
            }
        }
    }

    private static void Describe(OpenApiDocument document, OpenApiOperation operation, string path, TableSchema texts)
    {
        var set = Datasets.Find(path.Split('/').ElementAtOrDefault(4));
        var isRow = path.EndsWith("{id}", StringComparison.Ordinal);
        operation.Summary = set is null ? "Datasets of an authority" : $"{texts.Title(set, "en")}{(isRow ? ": one row" : "")}";
        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
        {
            Describe(parameter);
        }

        var shape = set is null ? new OpenApiSchema { Type = JsonSchemaType.Object } : isRow ? new OpenApiSchemaReference(set.Name, document) : (IOpenApiSchema)Page(new OpenApiSchemaReference(set.Name, document));
        operation.Responses = new() { ["200"] = Answer("The data.", "application/json", shape) };
        if (set is not null)
        {
            operation.Responses["304"] = new OpenApiResponse { Description = "Nothing changed since the state named by If-None-Match or If-Modified-Since." };
        }

        foreach (var status in isRow || set is null ? ["404", "429"] : new[] { "400", "404", "429" })
        {
            operation.Responses[status] = Answer(string.Join(" ", ApiProblem.Names.Where(n => $"{n.Value.Status}" == status).Select(n => $"{n.Key}: {n.Value.Title}")), "application/problem+json", new OpenApiSchemaReference(Problem, document));
        }
    }

    private static void Describe(OpenApiParameter parameter)
    {
        parameter.Description = parameter.Name switch
        {
            "city" => "Short name of the authority.",
            "page" => "Page, from 1.",
            "limit" => $"Rows a page, 1 to {ApiEndpoints.MostRows}; {ApiEndpoints.UsualRows} when not given.",
            _ => "Identifier of the row.",
        };
        parameter.Schema = parameter.Name switch
        {
            "page" => new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = "1", Default = JsonValue.Create(1) },
            "limit" => new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = "1", Maximum = "100", Default = JsonValue.Create(ApiEndpoints.UsualRows) },
            "id" => new OpenApiSchema { Type = JsonSchemaType.String, Format = "uuid" },
            _ => new OpenApiSchema { Type = JsonSchemaType.String },
        };
    }

    private static OpenApiResponse Answer(string words, string type, IOpenApiSchema schema) =>
        new() { Description = words, Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal) { [type] = new() { Schema = schema } } };

    private static OpenApiSchema Page(OpenApiSchemaReference row) => Object(
        ("page", new OpenApiSchema { Type = JsonSchemaType.Integer }), ("limit", new OpenApiSchema { Type = JsonSchemaType.Integer }), ("total", new OpenApiSchema { Type = JsonSchemaType.Integer }),
        ("links", Object(("first", Text("uri")), ("last", Text("uri")))), ("data", new OpenApiSchema { Type = JsonSchemaType.Array, Items = row }));

    private static OpenApiSchema ProblemSchema() =>
        Object(("type", Text("uri")), ("name", new OpenApiSchema { Type = JsonSchemaType.String, Enum = [.. ApiProblem.Names.Keys.Select(name => JsonValue.Create(name))] }), ("title", Text()), ("status", new OpenApiSchema { Type = JsonSchemaType.Integer }));

    private static OpenApiSchema RowSchema(Dataset set, TableSchema texts)
    {
        var root = Object();
        foreach (var field in set.Fields)
        {
            var (path, at) = (field.Name.Split('/'), root);
            foreach (var part in path[..^1])
            {
                at.Required!.Add(part);
                at = (OpenApiSchema)(at.Properties!.TryGetValue(part, out var there) ? there : at.Properties[part] = Object());
            }

            at.Required!.Add(path[^1]);
            at.Properties![path[^1]] = Value(field, texts.Meaning(set, field, "en"));
        }

        return root;
    }

    private static OpenApiSchema Value(DataField field, string meaning) => new()
    {
        Type = (field.Kind switch { FieldKind.Whole => JsonSchemaType.Integer, FieldKind.Euros => JsonSchemaType.Number, FieldKind.YesNo => JsonSchemaType.Boolean, _ => JsonSchemaType.String }) | (field.IsRequired ? default : JsonSchemaType.Null),
        Format = field.Kind switch { FieldKind.Day => "date", FieldKind.Moment => "date-time", FieldKind.Address => "uri", _ => null },
        Pattern = field.Pattern,
        Description = meaning,
        Enum = field.Words is { } words ? [.. words.Select(word => (JsonNode)JsonValue.Create(word)), .. field.IsRequired ? [] : new JsonNode[] { null! }] : null,
    };

    private static OpenApiSchema Text(string? format = null) => new() { Type = JsonSchemaType.String, Format = format };

    private static OpenApiSchema Object(params (string Name, IOpenApiSchema Schema)[] properties) => new()
    {
        Type = JsonSchemaType.Object,
        Properties = properties.ToDictionary(p => p.Name, p => p.Schema, StringComparer.Ordinal),
        Required = properties.Select(p => p.Name).ToHashSet(StringComparer.Ordinal),
    };
}
