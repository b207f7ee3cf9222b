using Microsoft.AspNetCore.Components;

namespace Misthos.Web.Infrastructure.Http;

/// <summary>
/// Base of every component that reads the database. It is loaded whole before it renders the first time, and no two components of a
/// request read at once: the framework's own order renders half-loaded pages, and lets a page read while its layout does, as soon as the
/// database takes its time (PostgreSQL does, SQLite never).
/// </summary>
public abstract class LoadedComponent : ComponentBase
{
    private bool _loaded;

    [Inject] private OneAtATime Turn { get; set; } = null!;

    public override async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        if (!_loaded)
        {
            _loaded = true;
            await Turn.RunAsync(LoadAsync);
        }

        OnParametersSet();
        StateHasChanged();
    }

    private Task LoadAsync()
    {
        OnInitialized();
        return OnInitializedAsync();
    }

    /// <summary>Not called: load in <see cref="ComponentBase.OnInitializedAsync"/>.</summary>
    protected sealed override Task OnParametersSetAsync() => Task.CompletedTask;
}

/// <summary>Components of one request take turns.</summary>
public sealed class OneAtATime : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);

    public async Task RunAsync(Func<Task> act)
    {
        await _turn.WaitAsync();
        try
        {
            await act();
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();
}
