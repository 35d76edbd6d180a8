import java.awt.Color;
import java.io.File;
import java.util.Iterator;
import java.util.Set;
import java.util.TreeSet;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.Element;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.Interval;
import org.gephi.graph.api.Node;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.api.Issue;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.openide.util.Lookup;

/** Opens a file as Gephi does, and prints what Gephi has then: a name, a tab and a value a line. */
public class Opened {
    public static void main(String[] given) throws Exception {
        ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
        ImportController importing = Lookup.getDefault().lookup(ImportController.class);
        projects.newProject();
        Container container = importing.importFile(new File(given[0]));
        importing.process(container, new DefaultProcessor(), projects.getCurrentWorkspace());
        for (Iterator<Issue> issues = container.getReport().getIssues(1000); issues.hasNext(); ) {
            say("issue", issues.next().getMessage());
        }
        Graph graph = Lookup.getDefault().lookup(GraphController.class).getGraphModel().getGraph();
        say("nodes", graph.getNodeCount());
        say("edges", graph.getEdgeCount());
        Set<Color> colors = new TreeSet<>((one, other) -> one.getRGB() - other.getRGB());
        for (Node node : graph.getNodes()) {
            colors.add(node.getColor());
            say("label", node.getLabel());
            sayDays("node days", String.valueOf(node.getId()), node);
        }
        say("colors", colors.size());
        double weight = 0;
        for (Edge edge : graph.getEdges()) {
            weight += edge.getWeight();
            sayDays("edge days", edge.getSource().getId() + " " + edge.getLabel() + " " + edge.getTarget().getId(), edge);
        }
        say("weight", Math.round(weight));
        System.exit(0);
    }

    private static void sayDays(String name, String who, Element element) {
        Interval[] days = element.getIntervals();
        if (days != null) {
            for (Interval each : days) {
                say(name, who + " " + day(each.getLow()) + " " + day(each.getHigh()));
            }
        }
    }

    private static String day(double millisecond) {
        return java.time.Instant.ofEpochMilli((long) millisecond).toString().substring(0, 10);
    }

    private static void say(String name, Object value) {
        System.out.println("> " + name + "\t" + value);
    }
}
