import java.lang.classfile.AccessFlags;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.FieldRefEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.lang.reflect.AccessFlag;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// The words in string constants of an app and of what it can reach in its libraries. A class of a
/// library is reached where a reached one makes it, takes something static of it, or inherits from
/// it (rapid type analysis, Bacon and Sweeney, OOPSLA 1996, with the constant pool as call sites).
class Reached {
    /// Stands for a value in the recipe of a concatenation, see [java.lang.invoke].
    private static final char VALUE = '\u0001';

    private static final Pattern END_NUMBER = Pattern.compile("\\d+$");

    private final Map<String, byte[]> libraries;
    private final Set<String> classes = new HashSet<>();
    private final Set<String> words = new HashSet<>();
    private final Set<String> beginnings = new HashSet<>();
    private final Deque<ClassModel> waiting = new ArrayDeque<>();

    /// `libraries` has the bytes of each class by its internal name.
    Reached(Map<String, byte[]> libraries) {
        this.libraries = libraries;
    }

    /// Reads these classes and what they reach.
    Reached from(List<byte[]> app) {
        app.forEach(bytes -> waiting.add(ClassFile.of().parse(bytes)));
        while (!waiting.isEmpty()) {
            var next = waiting.poll();
            next.superclass().ifPresent(this::reach);
            next.interfaces().forEach(this::reach);
            next.constantPool().forEach(this::read);
        }
        return this;
    }

    /// Whether a word is in the constants, or is put together: a beginning and a number, or one
    /// that ends in a hyphen and whatever follows.
    boolean has(String word) {
        var numbered = END_NUMBER.matcher(word).replaceFirst("");
        return words.contains(word)
                || beginnings.contains(numbered)
                || beginnings.stream()
                        .anyMatch(each -> each.endsWith("-") && word.startsWith(each));
    }

    private void read(PoolEntry entry) {
        switch (entry) {
            case StringEntry constant -> {
                for (var word : constant.stringValue().split("\\s+")) {
                    var value = word.indexOf(VALUE);
                    if (value < 0) {
                        words.add(word);
                    } else if (value > 0) {
                        beginnings.add(word.substring(0, value));
                    }
                }
            }
            case MemberRefEntry member when makesOrIsStatic(member) -> reach(member.owner());
            default -> {}
        }
    }

    private boolean makesOrIsStatic(MemberRefEntry member) {
        var bytes = libraries.get(member.owner().asInternalName());
        if (bytes == null || classes.contains(member.owner().asInternalName())) {
            return false;
        }
        if (member.name().equalsString("<init>")) {
            return true;
        }
        var owner = ClassFile.of().parse(bytes);
        var flags =
                member instanceof FieldRefEntry
                        ? owner.fields().stream()
                                .filter(field -> field.fieldName().equals(member.name()))
                                .map(field -> field.flags())
                        : owner.methods().stream()
                                .filter(method -> method.methodName().equals(member.name()))
                                .map(method -> method.flags());
        return flags.anyMatch(Reached::isStatic);
    }

    private static boolean isStatic(AccessFlags flags) {
        return flags.has(AccessFlag.STATIC);
    }

    private void reach(ClassEntry owner) {
        var bytes = libraries.get(owner.asInternalName());
        if (bytes != null && classes.add(owner.asInternalName())) {
            waiting.add(ClassFile.of().parse(bytes));
        }
    }
}
