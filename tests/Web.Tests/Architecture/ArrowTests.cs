using System.Reflection;
using Microsoft.AspNetCore.Components;
using Misthos.Domain;
using Misthos.Sortition;
using Misthos.Web.Design;
using Misthos.Web.Infrastructure.Http;

namespace Misthos.Web.Tests.Architecture;

/// <summary>The arrows of docs/architecture.md.</summary>
public sealed class ArrowTests
{
    [Fact]
    public void Domain_depends_on_the_framework_only() =>
        Assert.All(References(typeof(Money).Assembly), name => Assert.StartsWith("System", name, StringComparison.Ordinal));

    [Fact]
    public void Sortition_depends_on_its_solver_only() =>
        Assert.All(References(typeof(Pool).Assembly), name => Assert.Matches("^(System|Google\\.)", name));

    [Fact]
    public void Types_are_sealed_unless_inherited()
    {
        var types = new[] { typeof(Money).Assembly, typeof(Pool).Assembly, typeof(Format).Assembly }.SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.Namespace?.StartsWith("Misthos", StringComparison.Ordinal) == true).ToList();
        var parents = types.Select(type => type.BaseType).OfType<Type>().Select(type => type.IsGenericType ? type.GetGenericTypeDefinition() : type).ToHashSet();
        var open = types.Where(type => type is { IsClass: true, IsAbstract: false, IsSealed: false } && !parents.Contains(type)
            && !type.Name.Contains('<', StringComparison.Ordinal) && type.Name != "_Imports" && !typeof(Microsoft.AspNetCore.Components.IComponent).IsAssignableFrom(type)
            && !typeof(Microsoft.EntityFrameworkCore.Migrations.Migration).IsAssignableFrom(type) && !typeof(Microsoft.EntityFrameworkCore.Infrastructure.ModelSnapshot).IsAssignableFrom(type));

        Assert.Empty(open.Select(type => type.FullName));
    }

    [Fact]
    public void Components_that_read_are_loaded_whole_before_they_render()
    {
        var hasty = typeof(Format).Assembly.GetTypes().Where(type => typeof(ComponentBase).IsAssignableFrom(type) && !typeof(LoadedComponent).IsAssignableFrom(type)
            && Array.Exists(["OnInitializedAsync", "OnParametersSetAsync", "SetParametersAsync"], name => type.GetMethod(name, BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public)!.DeclaringType == type));

        Assert.Empty(hasty.Select(type => $"{type.FullName}: @inherits LoadedComponent"));
    }

    private static IEnumerable<string> References(Assembly assembly) => assembly.GetReferencedAssemblies().Select(reference => reference.Name!);
}
