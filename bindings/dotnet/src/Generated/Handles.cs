// Generated from src/exports by `cargo run -p pleo-bindings`; do not edit.

namespace LibPleo
{
    /// <summary>A client: one key and one address. Freeing it ends its tasks and lists.</summary>
    internal sealed class PleoClientHandle : PleoHandle
    {
    }

    /// <summary>Options, from which clients are created.</summary>
    internal sealed class PleoConfigHandle : PleoHandle
    {
    }

    /// <summary>A response of the server, or a value in one. It outlives its client, and a value outlives its
    /// response.</summary>
    internal sealed class PleoResponseHandle : PleoHandle
    {
    }

    /// <summary>A JSON text that is being built.</summary>
    internal sealed class PleoJsonHandle : PleoHandle
    {
    }

    /// <summary>A request that is being built. It can be sent any number of times.</summary>
    internal sealed class PleoRequestHandle : PleoHandle
    {
    }

    /// <summary>A list of the API, fetched page by page.</summary>
    internal sealed class PleoPagesHandle : PleoHandle
    {
    }

    /// <summary>The places and types of the fields of a program's record.</summary>
    internal sealed class PleoLayoutHandle : PleoHandle
    {
    }

    /// <summary>An export job that is being carried out. Freeing it leaves the job as it is.</summary>
    internal sealed class PleoExportHandle : PleoHandle
    {
    }

    /// <summary>A request in the background. Freeing it cancels the request.</summary>
    internal sealed class PleoTaskHandle : PleoHandle
    {
    }

    /// <summary>Details of a failure. As an argument, 0 stands for the calling thread's last failure.</summary>
    internal sealed class PleoErrorHandle : PleoHandle
    {
    }
}
